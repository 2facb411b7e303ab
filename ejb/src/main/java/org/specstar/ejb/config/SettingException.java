package org.specstar.ejb.config;

/** A setting is missing or makes no sense; the application does not start. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public SettingException(String key, String problem) {
        super("Setting " + key + ": " + problem);
        this.key = key;
    }

    public SettingException(String key, String problem, Throwable cause) {
        super("Setting " + key + ": " + problem, cause);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
