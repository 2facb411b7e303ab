package com.example.recipes;

import org.jspecify.annotations.Nullable;

/** What becomes a recipe for two. */
public record Idea(String name, @Nullable String text) {}
