package org.specstar.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The values of options, read as what they should be. What is wrong with one is said in one line that names it. */
record Arguments(Map<String, String> options) {
    private static final long THOUSAND = 1_000;

    boolean has(String option) {
        return options.containsKey(option);
    }

    String text(String option, String absent) {
        return options.getOrDefault(option, absent);
    }

    /** The values between commas. */
    <V> List<V> list(String option, String absent, Function<String, V> reading) {
        List<V> values = new ArrayList<>();
        for (String value : text(option, absent).split(",", -1)) {
            values.add(read(option, value.strip(), reading));
        }
        return List.copyOf(values);
    }

    /** One value, or none where it is not given. */
    <V> List<V> ifGiven(String option, Function<String, V> reading) {
        return has(option) ? List.of(read(option, text(option, ""), reading)) : List.of();
    }

    int number(String option, int absent, int least) {
        return read(option, text(option, Integer.toString(absent)), text -> atLeast(least, Integer.parseInt(text)));
    }

    private static int atLeast(int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(value + " is less than " + least);
        }
        return value;
    }

    private static <V> V read(String option, String value, Function<String, V> reading) {
        try {
            return reading.apply(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + ": '" + value + "' is no number that it takes", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }

    /** A number of connections. */
    static int connections(String text) {
        return atLeast(1, Integer.parseInt(text));
    }

    /** A number of resources: {@code 10000}, {@code 10k}, {@code 1m}. */
    static long resources(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long unit = lower.endsWith("m") ? THOUSAND * THOUSAND : lower.endsWith("k") ? THOUSAND : 1;
        long number = Long.parseLong(unit == 1 ? lower : lower.substring(0, lower.length() - 1));
        if (number < 1) {
            throw new IllegalArgumentException(text + " is less than 1");
        }
        return number * unit;
    }

    /** The name of a storage. */
    static String storage(String text) {
        if (!text.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("'" + text + "' is no name of a storage");
        }
        return text;
    }

    /** Names and values in turn. */
    static Arguments of(String[] arguments, List<String> known) {
        for (String argument :
                Arrays.stream(arguments).filter(text -> text.startsWith("--")).toList()) {
            if (!known.contains(argument)) {
                throw new IllegalArgumentException("unknown option " + argument);
            }
        }
        if (arguments.length % 2 == 1) {
            throw new IllegalArgumentException(arguments[arguments.length - 1] + " needs a value");
        }
        return new Arguments(Options.of(arguments, known));
    }
}
