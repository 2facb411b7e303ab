package org.specstar.rest.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.specstar.payload.codec.Shape;

/**
 * What the schemas of types are called. A type has its simple name. Where several would have the same — of different
 * packages, one of them the interface's own, or a record both alone and in a union — each of them has its qualified name
 * with underscores instead ({@code org_example_crm_Address}), as a member of a union behind the union's. So names depend
 * on which types there are, never on the order in which they are met.
 */
public final class ComponentNames {
    private final Map<TypeUse, String> names = new HashMap<>();

    /** @param taken names that no type may have */
    public ComponentNames(Collection<? extends Shape> shapes, Set<String> taken) {
        Set<TypeUse> uses = new LinkedHashSet<>();
        shapes.forEach(shape -> shape.accept(new NamedTypes()).forEach(uses::add));
        Map<String, Integer> wanted = new HashMap<>();
        taken.forEach(name -> wanted.put(name, 1));
        uses.forEach(use -> wanted.merge(use.simpleName(), 1, Integer::sum));
        uses.forEach(use ->
                names.put(use, wanted.getOrDefault(use.simpleName(), 0) > 1 ? use.qualifiedName() : use.simpleName()));
    }

    /** The name of a record or union on its own. */
    public String of(Class<?> type) {
        return name(TypeUse.alone(type));
    }

    /** The name of a record as a member of a union. */
    String of(Class<?> type, Class<?> union) {
        return name(TypeUse.inUnion(type, union));
    }

    private String name(TypeUse use) {
        String name = names.get(use);
        if (name == null) {
            throw new IllegalArgumentException(
                    "No shape holds the type " + use.type().getName());
        }
        return name;
    }
}
