package org.specstar.idempotency;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A key that named one request was sent with another. */
public final class KeyReusedException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public KeyReusedException(String key) {
        super(
                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used for another request on this route; take a fresh key for each request.");
        this.key = key;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("idempotency_key", key);
    }
}
