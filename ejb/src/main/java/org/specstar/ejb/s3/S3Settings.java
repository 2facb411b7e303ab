package org.specstar.ejb.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.specstar.ejb.config.SettingException;

/**
 * Which bucket, and how it is reached.
 *
 * @param endpoint of the server; empty text for AWS itself
 * @param prefix of the names of all objects; empty text, or ending in a slash
 * @param pathStyle whether the bucket stands in the path of addresses, and not in the name of the host
 * @param publicEndpoint under which clients reach the server; empty text if it is the same
 * @param cacheBytes how much of what was read is kept in memory; 0 for nothing
 */
public record S3Settings(
        String endpoint,
        String region,
        String bucket,
        String prefix,
        Keys keys,
        boolean pathStyle,
        String publicEndpoint,
        long cacheBytes,
        Limits limits) {
    public static final String ENDPOINT = "specstar.s3.endpoint";
    public static final String REGION = "specstar.s3.region";
    public static final String BUCKET = "specstar.s3.bucket";
    public static final String PREFIX = "specstar.s3.prefix";
    public static final String ACCESS_KEY = "specstar.s3.access-key";
    public static final String SECRET_KEY = "specstar.s3.secret-key";
    public static final String PATH_STYLE = "specstar.s3.path-style";
    public static final String PUBLIC_ENDPOINT = "specstar.s3.public-endpoint";
    public static final String CACHE_BYTES = "specstar.s3.cache-bytes";

    private static final long USUAL_CACHE = 64L << 20;
    private static final String USUAL_REGION = "us-east-1";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PATH = Pattern.compile("([A-Za-z0-9_.-]+/)*[A-Za-z0-9_.-]+/?|");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /**
     * With which right; two empty texts for what the SDK finds by itself, such as the role of the machine.
     */
    public record Keys(String access, String secret) {
        public static final Keys FOUND = new Keys("", "");

        public boolean areGiven() {
            return !access.isEmpty();
        }

        /** Without the secret, which must reach no log. */
        @Override
        public String toString() {
            return areGiven() ? "access key " + access : "credentials of the environment";
        }
    }

    /**
     * How long a question may take.
     *
     * @param read for the next byte of an answer
     * @param total with all that is tried again
     */
    public record Limits(Duration connect, Duration read, Duration total) {
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    /** A bucket of a server that is not AWS, without cache. */
    public static S3Settings of(URI endpoint, String bucket, Keys keys) {
        return new S3Settings(endpoint.toString(), USUAL_REGION, bucket, "", keys, true, "", 0, Limits.USUAL);
    }

    /** The same bucket under another prefix. */
    public S3Settings withPrefix(String other) {
        return new S3Settings(endpoint, region, bucket, other, keys, pathStyle, publicEndpoint, cacheBytes, limits);
    }

    /** The same bucket asked with other patience. */
    public S3Settings withLimits(Limits other) {
        return new S3Settings(endpoint, region, bucket, prefix, keys, pathStyle, publicEndpoint, cacheBytes, other);
    }

    /**
     * The settings among all those of the deployment.
     *
     * @param lookup value of a key
     * @throws SettingException naming the key that is missing or makes no sense
     */
    public static S3Settings read(Function<String, Optional<String>> lookup) {
        Function<String, String> text =
                key -> lookup.apply(key).map(String::strip).orElse("");
        String endpoint = server(ENDPOINT, text.apply(ENDPOINT));
        return new S3Settings(
                endpoint,
                text.apply(REGION).isEmpty() ? USUAL_REGION : text.apply(REGION),
                bucket(text.apply(BUCKET)),
                prefix(text.apply(PREFIX)),
                keys(text.apply(ACCESS_KEY), text.apply(SECRET_KEY)),
                pathStyle(text.apply(PATH_STYLE), endpoint),
                server(PUBLIC_ENDPOINT, text.apply(PUBLIC_ENDPOINT)),
                cacheBytes(text.apply(CACHE_BYTES)),
                Limits.USUAL);
    }

    private static String server(String key, String text) {
        if (!text.isEmpty() && !isServer(text)) {
            throw new SettingException(
                    key, "that is not an address like https://s3.example.org:9000, without user, password and query");
        }
        return text;
    }

    private static boolean isServer(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String bucket(String text) {
        if (!NAME.matcher(text).matches()) {
            String found = text.isEmpty() ? "is missing" : "'" + text + "' is not the name of one";
            throw new SettingException(BUCKET, "this storage needs a bucket, and it " + found);
        }
        return text;
    }

    private static String prefix(String text) {
        if (!PATH.matcher(text).matches() || text.contains("..")) {
            throw new SettingException(PREFIX, "'" + text + "' is not like specstar/production/");
        }
        return text.isEmpty() || text.endsWith("/") ? text : text + "/";
    }

    private static Keys keys(String access, String secret) {
        if (access.isEmpty() != secret.isEmpty()) {
            throw new SettingException(
                    access.isEmpty() ? ACCESS_KEY : SECRET_KEY,
                    "access key and secret key go together; one is missing");
        }
        return new Keys(access, secret);
    }

    private static boolean pathStyle(String text, String endpoint) {
        return switch (text) {
            case "" -> !endpoint.isEmpty();
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingException(PATH_STYLE, "'" + text + "' is neither true nor false");
        };
    }

    private static long cacheBytes(String text) {
        if (!text.isEmpty() && !DIGITS.matcher(text).matches()) {
            throw new SettingException(CACHE_BYTES, "'" + text + "' is not a number of bytes");
        }
        return text.isEmpty() ? USUAL_CACHE : Long.parseLong(text);
    }

    /** Without the secret key, which must reach no log. */
    @Override
    public String toString() {
        String server = endpoint.isEmpty() ? "AWS in " + region : endpoint;
        return "S3 bucket " + bucket + "/" + prefix + " at " + server + " with " + keys;
    }
}
