package org.specstar.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: any tag, or a list of tags (RFC 9110, sections 8.8.3 and 13.1).
 *
 * @param kind what the value is
 * @param tags in their order; empty unless the kind is LIST
 * @param text the value as it was sent
 */
public record TagList(Kind kind, List<ListedTag> tags, String text) {
    private static final Pattern TAG =
            Pattern.compile("\\G[\\s,]*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\uffff]*)\"\\s*(?=,|$)");
    private static final Pattern REST = Pattern.compile("[\\s,]*");

    /** What a value is. */
    public enum Kind {
        /** A star: whatever there is. */
        ANY,
        /** One tag or more. */
        LIST,
        /** Nothing that the header may hold; matches no tag. */
        MALFORMED
    }

    /** A tag as a caller sent it. */
    public record ListedTag(boolean weak, String opaque) {}

    public TagList {
        tags = List.copyOf(tags);
    }

    /** Reads a header's value; several lines of it are joined by commas. */
    public static TagList parse(String text) {
        if (text.strip().equals("*")) {
            return new TagList(Kind.ANY, List.of(), text);
        }
        List<ListedTag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        int end = 0;
        while (matcher.find()) {
            tags.add(new ListedTag(matcher.group(1) != null, matcher.group(2)));
            end = matcher.end();
        }
        boolean whole = !tags.isEmpty() && REST.matcher(text.substring(end)).matches();
        return whole ? new TagList(Kind.LIST, tags, text) : new TagList(Kind.MALFORMED, List.of(), text);
    }

    /** Whether the tag is listed as a strong one, or any will do. */
    public boolean matchesStrongly(EntityTag tag) {
        return kind == Kind.ANY
                || tags.stream()
                        .anyMatch(listed -> !listed.weak() && listed.opaque().equals(tag.opaque()));
    }

    /** Whether the tag is listed, weak or strong, or any will do. */
    public boolean matchesWeakly(EntityTag tag) {
        return kind == Kind.ANY
                || tags.stream().anyMatch(listed -> listed.opaque().equals(tag.opaque()));
    }
}
