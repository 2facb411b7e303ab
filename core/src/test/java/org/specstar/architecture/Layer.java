package org.specstar.architecture;

import java.util.Arrays;
import java.util.Set;

/**
 * The modules as the rules see them: the word behind {@code org.specstar} under which a module lives, and the modules it
 * may use. What has no word of a layer behind {@code org.specstar} is a feature of {@link #CORE}.
 */
public enum Layer {
    CORE("", Set.of()),
    JPA_MODEL("jpa", Set.of()),
    /** Servers that tests start; ships with nothing. */
    TESTING("testing", Set.of()),
    EJB("ejb", Set.of(CORE, JPA_MODEL, TESTING)),
    JMS("jms", Set.of(CORE, EJB)),
    BATCH_JOBS("batch", Set.of(CORE, EJB)),
    WEB("rest", Set.of(CORE, EJB)),
    TRACKER("tracker", Set.of(CORE)),
    ARTEMIS("artemis", Set.of()),
    CONFORMANCE("conformance", Set.of(TESTING));

    static final String ROOT = "org.specstar";
    static final String STORAGE = ROOT + ".storage";

    private final String word;
    private final Set<Layer> used;

    Layer(String word, Set<Layer> used) {
        this.word = word;
        this.used = used;
    }

    static Layer ofPackage(String packageName) {
        return Arrays.stream(values())
                .filter(layer -> layer != CORE)
                .filter(layer -> isWithin(packageName, layer.home()))
                .findFirst()
                .orElse(CORE);
    }

    static boolean isWithin(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    String home() {
        return this == CORE ? ROOT : ROOT + "." + word;
    }

    boolean mayUse(String packageName) {
        Layer other = ofPackage(packageName);
        return other == this || used.contains(other);
    }

    /** Backends that need the container live in {@code ejb}, under the same word as those of {@code core}. */
    boolean mayHold(String packageName) {
        return ofPackage(packageName) == this || (this == EJB && isWithin(packageName, STORAGE));
    }
}
