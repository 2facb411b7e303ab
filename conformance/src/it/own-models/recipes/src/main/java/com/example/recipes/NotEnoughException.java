package com.example.recipes;

import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A recipe was left with fewer servings than none. */
public class NotEnoughException extends PlatformException {
    private static final long serialVersionUID = 1L;

    public NotEnoughException(Recipe recipe) {
        super(ErrorCode.RESOURCE_CONFLICT, "'" + recipe.name() + "' has not that many servings.");
    }
}
