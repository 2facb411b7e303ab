package org.specstar.engine;

import org.specstar.PlatformException;

/** The model's word for an operation that ends in an error of this type. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Class<? extends PlatformException> type;

    Refused(Class<? extends PlatformException> type) {
        super(type.getSimpleName());
        this.type = type;
    }

    Class<? extends PlatformException> type() {
        return type;
    }
}
