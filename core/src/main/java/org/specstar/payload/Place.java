package org.specstar.payload;

/**
 * Where in a payload something is, in the two notations an error needs.
 *
 * @param pointer JSON Pointer (RFC 6901), empty text for the whole payload
 * @param path the same as SpecStar shows it: {@code $.tags[1]}; keys of maps are not shown: {@code $.extra[...]}
 */
public record Place(String pointer, String path) {
    /** The whole payload. */
    public static final Place ROOT = new Place("", "$");

    /** A place given by its pointer alone; steps of digits are taken for positions in lists. */
    public static Place of(String pointer) {
        Place place = ROOT;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            place = place.join(name.matches("[0-9]{1,9}") ? item(Integer.parseInt(name)) : field(name));
        }
        return place;
    }

    public static Place field(String name) {
        return new Place("/" + escaped(name), "$." + name);
    }

    /** A member that is no field: pointed at, but shown as the object that it is in. */
    public static Place unknownMember(String name) {
        return new Place("/" + escaped(name), "$");
    }

    public static Place item(int index) {
        return new Place("/" + index, "$[" + index + "]");
    }

    public static Place key(String key) {
        return new Place("/" + escaped(key), "$[...]");
    }

    /** The place that the other one is, seen from this one. */
    public Place join(Place inner) {
        return new Place(pointer + inner.pointer, path + inner.path.substring(1));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
