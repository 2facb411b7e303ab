package org.specstar.ejb.search;

import java.util.List;
import org.specstar.payload.JsonText;

/** Texts as a JSON array, for a parameter. */
final class TextsJson {
    private TextsJson() {}

    static String of(List<String> texts) {
        return new JsonText().value(texts).toString();
    }
}
