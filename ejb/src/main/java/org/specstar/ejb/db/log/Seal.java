package org.specstar.ejb.db.log;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ends an epoch: whoever wrote in it finds the number taken that its next piece needs. It is never removed, as a late
 * write of the former owner may come at any time.
 *
 * @param token of the start that goes on in the next epoch
 */
record Seal(LogPosition position, String token) implements LogEntry {
    static final String NEXT = "next-epoch";
    private static final String TOKEN = "token";

    @Override
    public byte[] encoded() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("position", position.text('/'));
        fields.put(NEXT, Long.toString(position.epoch() + 1));
        fields.put(TOKEN, token);
        return CheckedText.encode(fields, new byte[0]);
    }

    static Seal of(CheckedText text) {
        return new Seal(LogPosition.parse(text.text("position")), text.text(TOKEN));
    }
}
