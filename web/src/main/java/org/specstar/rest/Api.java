package org.specstar.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the interface at the root of the application. */
@ApplicationPath("/")
public class Api extends Application {}
