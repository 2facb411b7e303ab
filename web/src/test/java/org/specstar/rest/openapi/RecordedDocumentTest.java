package org.specstar.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;

/** What SpecStar's own description says of an issue, ours says too; where it says something else, a reason is listed. */
class RecordedDocumentTest {
    /** A reason, and where it applies: a pointer in which a star stands for one key, and how many differences those are. */
    private record Deviation(String where, long times, String reason) {
        static Deviation of(Object listed) {
            Map<String, @Nullable Object> members = Trees.object(listed);
            Long times = (Long) Objects.requireNonNull(members.get("times"));
            return new Deviation(String.valueOf(members.get("where")), times, String.valueOf(members.get("reason")));
        }

        boolean covers(RecordedDifference difference) {
            String pattern = Pattern.quote(where).replace("*", "\\E[^/]*\\Q");
            return difference.place().matches(pattern);
        }
    }

    private static Object read(String name) throws IOException {
        try (InputStream in = RecordedDocumentTest.class.getResourceAsStream("/openapi/" + name)) {
            return Objects.requireNonNull(
                    JsonValues.read(Objects.requireNonNull(in).readAllBytes()));
        }
    }

    private static Object ours() {
        byte[] json = new JsonText().value(DescribedModels.document()).toBytes();
        return Objects.requireNonNull(JsonValues.read(json));
    }

    private static List<Deviation> deviations() throws IOException {
        return Trees.list(read("deviations.json")).stream().map(Deviation::of).toList();
    }

    @Test
    void everyDifferenceShouldBeListedWithAReason() throws IOException {
        List<RecordedDifference> differences =
                new ArrayList<>(RecordedDifference.between(read("recorded-issue.json"), ours()));

        for (Deviation deviation : deviations()) {
            differences.removeIf(deviation::covers);
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void everyListedDifferenceShouldExist() throws IOException {
        List<RecordedDifference> differences = RecordedDifference.between(read("recorded-issue.json"), ours());

        assertThat(deviations())
                .allSatisfy(deviation -> assertThat(differences.stream().filter(deviation::covers))
                        .as(deviation.where())
                        .hasSize((int) deviation.times()));
    }
}
