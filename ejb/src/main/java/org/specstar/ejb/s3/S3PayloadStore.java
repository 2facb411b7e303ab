package org.specstar.ejb.s3;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;
import org.specstar.id.IdSource;
import org.specstar.payload.Checksum;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/** Payloads as objects of a bucket, each by itself under a generated name. */
public final class S3PayloadStore implements PayloadStore {
    private static final Logger LOG = LoggerFactory.getLogger(S3PayloadStore.class);
    private static final String HOME = "payloads/";
    private static final String SHA256 = "sha256";
    private static final Pattern ADDRESS = Pattern.compile(
            "([0-9a-f]{2})/([0-9a-f]{2})/" + "\\1\\2[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final S3Bucket bucket;
    private final S3Probe probe;
    private final S3Tasks tasks;
    private final IdSource names;

    S3PayloadStore(S3Bucket bucket, S3Probe probe, S3Tasks tasks, IdSource names) {
        this.bucket = bucket;
        this.probe = probe;
        this.tasks = tasks;
        this.names = names;
    }

    @Override
    public List<String> writeAll(List<Payload> payloads) {
        Map<String, Payload> written = new LinkedHashMap<>();
        payloads.forEach(payload -> written.put(address(names.next().toString()), payload));
        List<String> addresses = List.copyOf(written.keySet());
        try {
            tasks.forEach(written.entrySet(), entry -> write(entry.getKey(), entry.getValue()));
            return addresses;
        } catch (StorageException e) {
            // Not by this thread: a server that does not answer would take its time again.
            tasks.later(() -> deleteAll(addresses));
            throw e;
        }
    }

    private static String address(String name) {
        return name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name;
    }

    private void write(String address, Payload payload) {
        String checksum = payload.checksum().hex();
        S3Content content = S3Content.of(payload.bytes()).described(S3Content.BYTES, Map.of(SHA256, checksum));
        if (!probe.conditionalCreate()) {
            bucket.put(HOME + address, content);
        } else if (bucket.create(HOME + address, content).isEmpty() && !isThere(address, checksum)) {
            throw new StorageException("In the S3 bucket " + bucket.settings().bucket() + " the name " + address
                    + " of a new payload is taken");
        }
    }

    /** Whether it was this write that has taken the place, with an answer that was lost. */
    private boolean isThere(String address, String checksum) {
        return bucket.head(HOME + address)
                .filter(object -> object.metadata(SHA256).equals(checksum))
                .isPresent();
    }

    @Override
    public byte[] read(String address) {
        if (!isAddress(address)) {
            throw new StorageException("Not the address of a payload object: " + printable(address));
        }
        return found(address)
                .orElseThrow(() -> new StorageException("There is no payload at " + address + " in the S3 bucket "
                        + bucket.settings().bucket()));
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** A text that may be anything, for messages: it cannot break their line. */
    private static String printable(String text) {
        return "'" + text.replaceAll("[^A-Za-z0-9/_.-]", "?") + "'";
    }

    private Optional<byte[]> found(String address) {
        Optional<S3Bytes> first = bucket.get(HOME + address);
        // What came damaged may lie there whole. If not, whoever knows the checksum says so.
        Optional<S3Bytes> last = first.isPresent() && isDamaged(first.get()) ? bucket.get(HOME + address) : first;
        return last.map(S3Bytes::bytes);
    }

    private static boolean isDamaged(S3Bytes read) {
        return !Checksum.of(read.bytes()).hex().equals(read.object().metadata(SHA256));
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        Map<String, byte[]> read = new ConcurrentHashMap<>();
        List<String> wanted =
                addresses.stream().distinct().filter(S3PayloadStore::isAddress).toList();
        try {
            tasks.forEach(wanted, address -> readInto(read, address));
        } catch (StorageBusyException e) {
            // One that does not answer is not asked for the rest.
            LOG.debug("Read {} of {} payloads: {}", read.size(), wanted.size(), e.getMessage());
        }
        return Map.copyOf(read);
    }

    private void readInto(Map<String, byte[]> read, String address) {
        try {
            found(address).ifPresent(bytes -> read.put(address, bytes));
        } catch (StorageBusyException e) {
            throw e;
        } catch (StorageException e) {
            LOG.debug("Left out: {}", e.getMessage());
        }
    }

    @Override
    public void deleteAll(Collection<String> addresses) {
        addresses.stream()
                .filter(address -> !isAddress(address))
                .forEach(address ->
                        LOG.warn("Not deleting at {}: not the address of a payload object", printable(address)));
        bucket.deleteAll(addresses.stream()
                .filter(S3PayloadStore::isAddress)
                .map(HOME::concat)
                .toList());
    }

    @Override
    public void forEach(Visitor visitor) {
        bucket.forEach(HOME, object -> {
            String address = object.key().substring(HOME.length());
            if (isAddress(address)) {
                visitor.visit(address, object.size(), object.written());
            }
        });
    }

    @Override
    public void check() {
        bucket.check();
    }
}
