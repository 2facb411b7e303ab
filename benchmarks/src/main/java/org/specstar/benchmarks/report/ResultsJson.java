package org.specstar.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.specstar.PlatformException;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;

/** A run as one document of JSON, a line for each measurement. What is not known stays out of it as null. */
public final class ResultsJson {
    private ResultsJson() {}

    public static void write(Results results, Path file) throws IOException {
        Files.write(file, bytes(results));
    }

    /** @throws IllegalArgumentException for a file that is no such document */
    public static Results read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static byte[] bytes(Results results) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("version").text(results.version());
        json.name("started").text(results.started().toString());
        machine(json.name("machine"), results.machine());
        json.name("measurements").beginArray();
        results.measurements().forEach(measurement -> json.raw("\n" + line(measurement)));
        return json.endArray().endObject().toBytes();
    }

    private static void machine(JsonText json, Machine machine) {
        json.beginObject();
        json.name("cores").number(machine.cores());
        json.name("memory_bytes").number(machine.memoryBytes());
        json.name("os").text(machine.os());
        json.name("java").text(machine.java());
        json.endObject();
    }

    private static JsonText line(Measurement measurement) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("subject").text(measurement.subject().name());
        json.name("storage").text(measurement.subject().storage());
        json.name("resources").number(measurement.resources());
        json.name("connections").number(measurement.connections());
        json.name("operation").text(measurement.operation());
        json.name("rate").number(measurement.rate());
        json.name("rates").value(measurement.rates());
        json.name("p50_millis").number(measurement.p50Millis());
        json.name("p99_millis").number(measurement.p99Millis());
        json.name("cpu_millis").number(measurement.cpuMillis());
        json.name("resident_bytes").number(measurement.residentBytes());
        json.name("errors").number(measurement.errors());
        return json.endObject();
    }

    static Results read(byte[] json) {
        Members members = Members.of(values(json));
        return new Results(
                members.text("version"),
                machine(members.members("machine")),
                Instant.parse(members.text("started")),
                members.list("measurements").stream()
                        .map(Members::of)
                        .map(ResultsJson::measurement)
                        .toList());
    }

    private static @Nullable Object values(byte[] json) {
        try {
            return JsonValues.read(json);
        } catch (PlatformException e) {
            throw new IllegalArgumentException("Not the results of a benchmark: " + e.getMessage(), e);
        }
    }

    private static Machine machine(Members members) {
        return new Machine(
                Math.toIntExact(members.whole("cores")),
                members.whole("memory_bytes"),
                members.text("os"),
                members.text("java"));
    }

    private static Measurement measurement(Members members) {
        return new Measurement(
                new Subject(members.text("subject"), members.text("storage")),
                members.whole("resources"),
                Math.toIntExact(members.whole("connections")),
                members.text("operation"),
                members.numbers("rates"),
                members.number("p50_millis"),
                members.number("p99_millis"),
                members.number("cpu_millis"),
                members.whole("resident_bytes"),
                members.whole("errors"));
    }
}
