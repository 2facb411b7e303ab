package org.specstar.conformance.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import org.specstar.conformance.time.TimeText;

/**
 * From the words of the recording to those of this run. Ids and times have a fixed length in the original's text, so even
 * the bytes of an archive can be rewritten in place and its frames stay whole.
 */
final class Translation {
    private final Identities identities;
    private final Timeline times;
    private final HeadMirror heads;

    Translation() {
        this(new Identities(), new Timeline(), new HeadMirror());
    }

    private Translation(Identities identities, Timeline times, HeadMirror heads) {
        this.identities = identities;
        this.times = times;
        this.heads = heads;
    }

    /** What the copy learns of ids and times is not learned here. */
    Translation copy() {
        return new Translation(identities.copy(), times.copy(), heads);
    }

    /** What this run has shown of its revisions. */
    HeadMirror heads() {
        return heads;
    }

    /** The text with every recorded id and time replaced by that of this run. */
    String toThisRun(String recorded) {
        return Token.replace(
                recorded,
                identities::actual,
                time -> time.showing(
                        TimeText.inZoneOf(time.plainTime(), times.actual(TimeText.instant(time.plainTime())))));
    }

    byte[] toThisRun(byte[] recorded) {
        return toThisRun(new String(recorded, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    /** Compares a recorded text with one of this run and learns its ids and times. Empty when they agree. */
    Optional<String> learn(String recorded, String actual) {
        List<Token> expected = Token.of(recorded);
        List<Token> found = Token.of(actual);
        if (expected.size() != found.size()) {
            return Optional.of("expected \"%s\" but was \"%s\"".formatted(toThisRun(recorded), actual));
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> complaint = learn(expected.get(i), found.get(i));
            if (complaint.isPresent()) {
                return complaint.map(text -> text + " in \"" + actual + "\"");
            }
        }
        return Optional.empty();
    }

    private Optional<String> learn(Token recorded, Token actual) {
        if (recorded.kind() != actual.kind()) {
            return Optional.of("expected \"%s\" but was \"%s\"".formatted(recorded.text(), actual.text()));
        }
        return switch (recorded.kind()) {
            case LITERAL ->
                recorded.text().equals(actual.text())
                        ? Optional.empty()
                        : Optional.of("expected \"%s\" but was \"%s\"".formatted(recorded.text(), actual.text()));
            case IDENTITY -> identities.bind(recorded.text(), actual.text());
            case TIME -> learnTime(recorded.text(), actual.text());
        };
    }

    private Optional<String> learnTime(String recorded, String actual) {
        if (!TimeText.isServedForm(actual)) {
            return Optional.of("time %s is not UTC with Z and six digits of fraction or none".formatted(actual));
        }
        return times.bind(TimeText.instant(recorded), TimeText.instant(actual));
    }
}
