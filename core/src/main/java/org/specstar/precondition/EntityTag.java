package org.specstar.precondition;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specstar.time.Moment;

/**
 * A strong entity tag. It changes with every write of the resource, whatever the write changes, and when the declaration
 * that its payload goes out by changes; it is the same for every way to show the resource.
 *
 * @param opaque the text between the quotes; callers must not read anything into it
 */
public record EntityTag(String opaque) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})-[0-9]{1,19}-[0-9a-f]{16}");

    /**
     * The tag of a state.
     *
     * @param number of the revision that is shown
     * @param version of the resource's row, raised by every write
     * @param uid of the stored form that is shown: tells a resource from an earlier one of the same id
     * @param updated when the row was last written: tells states apart whose version an import has begun anew
     * @param fingerprint of the declaration that completes its payload
     */
    public static EntityTag of(int number, long version, UUID uid, Moment updated, String fingerprint) {
        long rest = Hashing.xxh3_64()
                .hashStream()
                .putLong(uid.getMostSignificantBits())
                .putLong(uid.getLeastSignificantBits())
                .putLong(updated.epochMicros())
                .putString(fingerprint)
                .getAsLong();
        return new EntityTag(number + "-" + version + "-" + hex(rest));
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** The number of the revision that the tag was made for; empty where it is none of ours. */
    Optional<Integer> number() {
        Matcher parts = FORM.matcher(opaque);
        return parts.matches() ? Optional.of(Integer.valueOf(parts.group(1))) : Optional.empty();
    }

    /** As it stands in a header, with its quotes. */
    public String text() {
        return '"' + opaque + '"';
    }
}
