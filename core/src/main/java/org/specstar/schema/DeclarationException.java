package org.specstar.schema;

import java.util.List;

/** Declarations that cannot work. Stops the application with one line for each mistake. */
public final class DeclarationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    /** @param mistakes one line each, naming the type and the cure; not empty */
    public DeclarationException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
