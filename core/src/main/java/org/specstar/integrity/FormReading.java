package org.specstar.integrity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.specstar.StorageException;
import org.specstar.id.ModelName;
import org.specstar.payload.Checksum;
import org.specstar.payload.DataHash;
import org.specstar.resource.KeptForm;
import org.specstar.resource.OutsideStore;
import org.specstar.revision.PayloadStore;

/** Reads the payloads of stored forms, a few at a time, and compares them with what their rows say. */
final class FormReading {
    /** Their payloads are in memory together. */
    private static final int TOGETHER = 16;

    private final OutsideStore outside;
    private final BlobScan scan;

    FormReading(OutsideStore outside, BlobScan scan) {
        this.outside = outside;
        this.scan = scan;
    }

    Iterator<CheckedForm> checked(ModelName model, Iterator<KeptForm> forms) {
        return new Iterator<>() {
            private Iterator<CheckedForm> ready = List.<CheckedForm>of().iterator();

            @Override
            public boolean hasNext() {
                return ready.hasNext() || forms.hasNext();
            }

            @Override
            public CheckedForm next() {
                if (!ready.hasNext()) {
                    ready = checkedTogether(model, some(forms)).iterator();
                }
                return ready.next();
            }
        };
    }

    private static List<KeptForm> some(Iterator<KeptForm> forms) {
        List<KeptForm> some = new ArrayList<>(TOGETHER);
        while (some.size() < TOGETHER && forms.hasNext()) {
            some.add(forms.next());
        }
        return some;
    }

    private List<CheckedForm> checkedTogether(ModelName model, List<KeptForm> forms) {
        Map<String, byte[]> outsideBytes = read(
                forms.stream().map(KeptForm::address).filter(Objects::nonNull).toList());
        return forms.stream()
                .map(form -> bytes(form, outsideBytes)
                        .map(bytes -> checked(model, form, bytes))
                        .orElseGet(() -> CheckedForm.flawed(form, FindingKind.PAYLOAD_MISSING)))
                .toList();
    }

    private Map<String, byte[]> read(Collection<String> addresses) {
        Optional<PayloadStore> store = outside.payloads();
        if (addresses.isEmpty() || store.isEmpty()) {
            return Map.of();
        }
        Map<String, byte[]> found = store.get().readAll(addresses);
        if (found.size() < addresses.size()) {
            // A store that is not to be reached is no damage: then the check ends here.
            store.get().check();
        }
        return found;
    }

    private Optional<byte[]> bytes(KeptForm form, Map<String, byte[]> outsideBytes) {
        String address = form.address();
        if (address == null) {
            return Optional.ofNullable(form.bytes());
        }
        byte[] found = outsideBytes.get(address);
        return found == null ? readAlone(address) : Optional.of(found);
    }

    /** Once more, and by itself: several at once may have been too much for the store. */
    private Optional<byte[]> readAlone(String address) {
        try {
            return outside.payloads().map(store -> store.read(address));
        } catch (StorageException e) {
            if (ReadFailures.isAnswer(e) || ReadFailures.isOfOneFile(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private CheckedForm checked(ModelName model, KeptForm form, byte[] bytes) {
        if (!Checksum.of(bytes).equals(form.checksum())) {
            return CheckedForm.flawed(form, FindingKind.PAYLOAD_DAMAGED);
        }
        return new CheckedForm(
                form.info(),
                form.address(),
                isHashOfOthers(form, bytes) ? FindingKind.HASH_DIFFERS : null,
                scan.binaries(model, form.fingerprint(), bytes).orElse(null));
    }

    /** SpecStar leaves the hash of the payload before when it migrates one; such a form says what it came from. */
    private static boolean isHashOfOthers(KeptForm form, byte[] bytes) {
        DataHash hash = form.info().dataHash();
        return hash != null && form.info().parentSchemaVersion() == null && !hash.equals(DataHash.of(bytes));
    }
}
