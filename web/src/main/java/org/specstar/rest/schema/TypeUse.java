package org.specstar.rest.schema;

/**
 * A type as it is used. As a member of a union a record has one member more, the tag, and so another schema.
 *
 * @param union the sealed interface around it; where there is none, the type itself
 */
record TypeUse(Class<?> type, Class<?> union) {
    static TypeUse alone(Class<?> type) {
        return new TypeUse(type, type);
    }

    static TypeUse inUnion(Class<?> type, Class<?> union) {
        return new TypeUse(type, union);
    }

    String simpleName() {
        return type.getSimpleName();
    }

    /** A name that no other use has. */
    String qualifiedName() {
        String own = word(type);
        return union.equals(type) ? own : word(union) + "_" + own;
    }

    private static String word(Class<?> type) {
        return type.getName().replaceAll("\\W", "_").replace('$', '_');
    }
}
