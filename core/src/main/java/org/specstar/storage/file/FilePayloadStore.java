package org.specstar.storage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.id.IdSource;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/**
 * Payloads in files. What is written together shares a file up to a size, because forcing a file to disk costs more than
 * filling it (ADR 0007). A shared file goes when its last payload is given up.
 */
public final class FilePayloadStore implements PayloadStore {
    private static final Logger LOG = LoggerFactory.getLogger(FilePayloadStore.class);

    /** A file grows no larger unless by one payload alone: the most that a kept payload holds back of given-up ones. */
    private static final int FULL = 1 << 20;

    private final Object givingUp = new Object();
    private final FanOut files;
    private final NearNames names;
    private final SharedWrites writes = new SharedWrites(FULL, this::write);

    /** @param root directory of its own, made if missing */
    public FilePayloadStore(Path root) {
        this(root, IdSource.random());
    }

    /** @param names where file names come from */
    public FilePayloadStore(Path root, IdSource names) {
        this.files = new FanOut(root);
        this.names = new NearNames(names);
    }

    @Override
    public List<String> writeAll(List<Payload> payloads) {
        return payloads.isEmpty() ? List.of() : writes.write(payloads);
    }

    private List<String> write(List<Payload> payloads) {
        List<Path> written = new ArrayList<>();
        List<String> addresses = new ArrayList<>(payloads.size());
        try {
            for (List<byte[]> together : grouped(payloads)) {
                String name = names.next();
                write(files.prepared(name), together, written);
                addAddresses(name, together, addresses);
            }
            return addresses;
        } catch (IOException e) {
            StorageException failure = new StorageException("Payloads cannot be stored in " + files.root(), e);
            written.forEach(file -> remove(file, failure));
            throw failure;
        }
    }

    private static List<List<byte[]>> grouped(List<Payload> payloads) {
        List<List<byte[]>> groups = new ArrayList<>();
        long size = FULL;
        for (Payload payload : payloads) {
            int record = PayloadFile.HEADER + payload.bytes().length;
            if (size + record > FULL) {
                groups.add(new ArrayList<>());
                size = 0;
            }
            groups.get(groups.size() - 1).add(payload.bytes());
            size += record;
        }
        return groups;
    }

    /** Writes straight to the final name: until its address is given out, nobody looks for it. */
    private static void write(Path file, List<byte[]> payloads, List<Path> written) throws IOException {
        try (FileChannel channel = Disk.create(file)) {
            written.add(file);
            PayloadFile.write(channel, payloads);
        }
        FanOut.syncEntry(file);
    }

    private static void addAddresses(String name, List<byte[]> payloads, List<String> addresses) {
        int offset = 0;
        for (byte[] payload : payloads) {
            addresses.add(new PayloadAddress(name, offset, payload.length).text());
            offset += PayloadFile.HEADER + payload.length;
        }
    }

    private static void remove(Path file, StorageException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public byte[] read(String address) {
        PayloadAddress place = PayloadAddress.parse(address)
                .orElseThrow(() -> new StorageException(
                        "Not the address of a payload file: " + PayloadAddress.printable(address)));
        try {
            return new PayloadFile(files.file(place.file())).read(place.offset(), place.length());
        } catch (IOException e) {
            throw new StorageException("There is no readable payload at " + address + " in " + files.root(), e);
        }
    }

    /** Opens each file once, whatever was written to it together. */
    @Override
    public Map<String, byte[]> readAll(Collection<String> addresses) {
        Map<String, List<PayloadAddress>> wanted = new HashMap<>();
        for (String address : addresses) {
            PayloadAddress.parse(address)
                    .ifPresent(place -> wanted.computeIfAbsent(place.file(), file -> new ArrayList<>())
                            .add(place));
        }
        Map<String, byte[]> found = new HashMap<>();
        wanted.forEach((file, places) -> readAll(file, places, found));
        return found;
    }

    private void readAll(String file, List<PayloadAddress> places, Map<String, byte[]> found) {
        try {
            new PayloadFile(files.file(file)).readAll(places, (place, bytes) -> found.put(place.text(), bytes));
        } catch (IOException e) {
            LOG.debug("Left out all in {}", file, e);
        }
    }

    @Override
    public void forEach(Visitor visitor) {
        files.forEach(file -> {
            String name = file.getFileName().toString();
            Instant written = Files.getLastModifiedTime(file).toInstant();
            List<PayloadAddress> addresses = new ArrayList<>();
            new PayloadFile(file).forEach((offset, length) -> addresses.add(new PayloadAddress(name, offset, length)));
            addresses.sort(Comparator.comparing(PayloadAddress::text));
            addresses.forEach(address -> visitor.visit(address.text(), address.length(), written));
        });
    }

    @Override
    public void check() {
        Disk.prepare(files.root());
    }

    @Override
    public void deleteAll(Collection<String> addresses) {
        Map<String, Set<Integer>> offsets = new HashMap<>();
        for (String address : addresses) {
            Optional<PayloadAddress> place = PayloadAddress.parse(address);
            if (place.isEmpty()) {
                LOG.warn("Not deleting at {}: not the address of a payload file", PayloadAddress.printable(address));
            }
            place.ifPresent(found -> offsets.computeIfAbsent(found.file(), file -> new HashSet<>())
                    .add(found.offset()));
        }
        giveUp(offsets);
    }

    /** Goes on after a failure, so that one bad file does not keep the space of all. */
    private void giveUp(Map<String, Set<Integer>> offsets) {
        StorageException failure = null;
        for (Map.Entry<String, Set<Integer>> file : offsets.entrySet()) {
            try {
                giveUp(file.getKey(), file.getValue());
            } catch (IOException e) {
                failure = failure == null
                        ? new StorageException("Payloads cannot be deleted in " + files.root(), e)
                        : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void giveUp(String name, Set<Integer> offsets) throws IOException {
        // One at a time: two that each leave the other's payload would both leave the empty file behind.
        synchronized (givingUp) {
            new PayloadFile(files.file(name)).giveUp(offsets);
        }
    }
}
