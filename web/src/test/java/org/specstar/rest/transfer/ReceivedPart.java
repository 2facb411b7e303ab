package org.specstar.rest.transfer;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.Optional;

/** A part of a form that can be read as a stream alone. */
record ReceivedPart(String name, InputStream content) implements EntityPart {
    @Override
    public String getName() {
        return name;
    }

    @Override
    public Optional<String> getFileName() {
        return Optional.empty();
    }

    @Override
    public InputStream getContent() {
        return content;
    }

    @Override
    public <T> T getContent(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T getContent(GenericType<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public MediaType getMediaType() {
        return MediaType.APPLICATION_OCTET_STREAM_TYPE;
    }
}
