package org.specstar.conformance.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test that starts, stops or kills a server; not to be done to one that somebody else started. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = SharedServer.URL,
        matches = ".+",
        disabledReason = "starts and ends servers of its own, the given one is left alone")
public @interface KillsItsServer {}
