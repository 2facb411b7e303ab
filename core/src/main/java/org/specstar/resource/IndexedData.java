package org.specstar.resource;

/**
 * The values a resource can be searched by, as the JSON object that goes out. Keys are dotted field paths, sorted.
 *
 * @param json compact JSON object text
 */
public record IndexedData(String json) {
    public static final IndexedData EMPTY = new IndexedData("{}");

    @Override
    public String toString() {
        return json;
    }
}
