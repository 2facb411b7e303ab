package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specstar.access.Caller;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.Encoding;
import org.specstar.payload.JsonValues;
import org.specstar.resource.StorageFixture;
import org.specstar.schema.EveryType;
import org.specstar.schema.EveryTypes;
import org.specstar.schema.Models;
import org.specstar.schema.PayloadCodecs;
import org.specstar.schema.Schema;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.time.Moment;
import org.specstar.transfer.OnDuplicate;
import org.specstar.write.Creation;

/** Payloads with a field of every kind go through every operation and come back as they were, in either encoding. */
public interface EveryTypeContract extends StorageFixture {
    int PAYLOADS = 40;

    /** An engine over the storage, and payloads that are the same for the same seed. */
    final class Subject {
        private final Engine engine;
        private final Resources<EveryType> resources;
        private final long seed = System.nanoTime();
        private final EveryTypes payloads = new EveryTypes(seed);
        private final Map<ResourceId, EveryType> created = new LinkedHashMap<>();

        Subject(StorageFixture backend, Encoding encoding) {
            Models models = new Models();
            models.add(Schema.of(EveryType.class)).encoding(encoding);
            this.engine = new Engine(
                    models.compile(), backend.storage(), backend.units(), Announcer.SILENT, IdSource.random());
            this.resources =
                    engine.resources(EveryType.class, () -> Caller.of("nobody", Moment.ofEpochMicros(0, false)));
            for (int i = 0; i < PAYLOADS; i++) {
                EveryType payload = payloads.next();
                created.put(resources.create(payload, Creation.PLAIN).resourceId(), payload);
            }
        }

        ModelName name() {
            return engine.model("every-type").model().name();
        }

        /** Every resource as it is read one by one, and page by page. */
        void assertStored(Map<ResourceId, EveryType> expected) {
            expected.forEach((id, payload) ->
                    assertThat(resources.get(id).data()).as("seed %d", seed).isEqualTo(payload));
            Map<ResourceId, EveryType> listed = new LinkedHashMap<>();
            for (int offset = 0; offset < PAYLOADS; offset += 7) {
                resources
                        .list(new Search(Condition.EVERYTHING, 7, offset))
                        .forEach(read -> listed.put(read.resourceId(), read.data()));
            }
            assertThat(listed).as("seed %d", seed).isEqualTo(expected);
        }

        byte[] exported() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return unchecked(() -> {
                engine.exports().write(name(), Condition.EVERYTHING, out);
                return out.toByteArray();
            });
        }

        void load(byte[] archive) {
            unchecked(() -> engine.model("every-type")
                    .imports()
                    .load(() -> new ByteArrayInputStream(archive), OnDuplicate.RAISE_ERROR));
        }

        private static <R> R unchecked(Work<R> work) {
            try {
                return work.result();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private interface Work<R> {
            R result() throws IOException;
        }
    }

    @ParameterizedTest
    @EnumSource
    default void createdPayloadsShouldComeBack(Encoding encoding) {
        Subject subject = new Subject(this, encoding);

        subject.assertStored(subject.created);
    }

    @ParameterizedTest
    @EnumSource
    default void patchesShouldChangeNothingElse(Encoding encoding) {
        Subject subject = new Subject(this, encoding);
        Map<ResourceId, EveryType> expected = new LinkedHashMap<>();

        subject.created.forEach((id, payload) -> {
            EveryType other = subject.payloads.next();
            Map<String, @Nullable Object> members = members(payload);
            Stream.of("title", "figure", "times")
                    .forEach(name -> members.put(name, members(other).get(name)));
            subject.resources.patch(id, PatchParser.jsonPatch(replacements(other, "title", "figure", "times")));
            expected.put(id, PayloadCodecs.compile(EveryType.class).decode(JsonValues.write(members)));
        });

        subject.assertStored(expected);
    }

    @ParameterizedTest
    @EnumSource
    default void updatesShouldReplaceEverything(Encoding encoding) {
        Subject subject = new Subject(this, encoding);
        Map<ResourceId, EveryType> expected = new LinkedHashMap<>();

        for (ResourceId id : subject.created.keySet()) {
            EveryType payload = subject.payloads.next();
            expected.put(id, payload);
            subject.resources.update(id, payload);
        }

        subject.assertStored(expected);
    }

    @ParameterizedTest
    @EnumSource
    default void fieldsShouldBeFound(Encoding encoding) {
        Subject subject = new Subject(this, encoding);

        subject.created.forEach((id, payload) -> Map.<String, Supplier<Object>>of(
                        "code",
                        payload::code,
                        "title",
                        payload::title,
                        "exact.uuid",
                        () -> payload.exact().uuid().toString())
                .forEach((field, value) -> assertThat(subject.resources.list(
                                Search.first(PAYLOADS, new Condition.Compares(field, Comparison.EQ, value.get()))))
                        .as("seed %d, %s", subject.seed, field)
                        .extracting(Revision::resourceId)
                        .contains(id)));
    }

    @ParameterizedTest
    @EnumSource
    default void archivesShouldLoseNothing(Encoding encoding) {
        Subject subject = new Subject(this, encoding);
        byte[] archive = subject.exported();

        subject.created.keySet().forEach(subject.resources::purge);
        subject.load(archive);

        subject.assertStored(subject.created);
        assertThat(subject.exported()).as("seed %d", subject.seed).isEqualTo(archive);
    }

    private static byte[] replacements(EveryType other, String... names) {
        List<Map<String, @Nullable Object>> operations = Stream.of(names)
                .map(name -> {
                    Map<String, @Nullable Object> operation = new LinkedHashMap<>();
                    operation.put("op", "replace");
                    operation.put("path", "/" + name);
                    operation.put("value", members(other).get(name));
                    return operation;
                })
                .toList();
        return JsonValues.write(operations);
    }

    @SuppressWarnings("unchecked") // A payload is an object.
    private static Map<String, @Nullable Object> members(EveryType payload) {
        byte[] json = PayloadCodecs.compile(EveryType.class).encode(payload);
        return (Map<String, @Nullable Object>) Objects.requireNonNull(JsonValues.read(json));
    }
}
