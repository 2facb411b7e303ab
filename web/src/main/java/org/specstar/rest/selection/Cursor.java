package org.specstar.rest.selection;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.payload.JsonValues;
import org.specstar.rest.document.Tree;
import org.specstar.rest.problem.ParameterException;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.Sort;

/**
 * The place of a row as a caller keeps it: good for going on with the same search, of whatever page length, and for nothing
 * else. Its content is nobody's business.
 */
final class Cursor {
    /** Servers keep all headers of an answer within 8 KB, and it goes out twice. */
    private static final int LONGEST = 2_000;

    private static final long VERSION = 1;
    private static final String VERSION_KEY = "v";
    private static final String SEAL = "h";
    private static final String KEYS = "k";
    private static final String PLACE = "p";
    private static final Pattern MICROS = Pattern.compile("-?[0-9]{1,18}");

    private Cursor() {}

    /** The text of a place; empty where its keys are too long for a header. */
    static Optional<String> text(Position position, Fingerprint fingerprint) {
        Tree json = Tree.of(VERSION_KEY, VERSION)
                .with(SEAL, fingerprint.seal(position.keys(), position.place()))
                .with(KEYS, position.keys())
                .with(PLACE, position.place());
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(JsonValues.write(json));
        return Optional.of(text).filter(made -> made.length() <= LONGEST);
    }

    /**
     * The place that a text names.
     *
     * @throws ParameterException if it does not belong to this search
     */
    static Position read(String text, Fingerprint fingerprint, List<Sort> sorts) {
        return decoded(text)
                .filter(members -> Long.valueOf(VERSION).equals(members.get(VERSION_KEY)))
                .flatMap(members -> position(members, fingerprint))
                .filter(position -> fits(position, sorts))
                .orElseThrow(() -> new ParameterException(
                        ErrorCode.VALIDATION_ERROR,
                        Names.CURSOR,
                        "The cursor is not one of this search. Take it from X-Next-Cursor of a page with the same model,"
                                + " filters and sorts, or leave it out to begin anew."));
    }

    private static Optional<Map<?, ?>> decoded(String text) {
        try {
            return JsonValues.read(Base64.getUrlDecoder().decode(text)) instanceof Map<?, ?> members
                    ? Optional.of(members)
                    : Optional.empty();
        } catch (IllegalArgumentException | PlatformException e) {
            return Optional.empty();
        }
    }

    private static Optional<Position> position(Map<?, ?> members, Fingerprint fingerprint) {
        if (!(members.get(KEYS) instanceof List<?> items)
                || !items.stream().allMatch(String.class::isInstance)
                || !(members.get(PLACE) instanceof Long place)) {
            return Optional.empty();
        }
        List<String> keys = items.stream().map(String.class::cast).toList();
        return fingerprint.seal(keys, place).equals(members.get(SEAL))
                ? Optional.of(new Position(keys, place))
                : Optional.empty();
    }

    /** The seal is no secret: whoever makes one must not make a store fail. */
    private static boolean fits(Position position, List<Sort> sorts) {
        if (position.keys().size() != sorts.size()) {
            return false;
        }
        for (int index = 0; index < sorts.size(); index++) {
            if (sorts.get(index).operand() instanceof Operand.Meta meta
                    && meta.field().kind() == MetaField.Kind.TIME
                    && !isTime(meta.field(), position.keys().get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTime(MetaField field, String key) {
        return MICROS.matcher(key).matches() || (key.isEmpty() && field.ofHead());
    }
}
