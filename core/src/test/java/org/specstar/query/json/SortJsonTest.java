package org.specstar.query.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.JsonValues;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Sort;

class SortJsonTest {
    private static List<Sort> read(String text) {
        return SortJson.read(JsonValues.read(text.replace('\'', '"').getBytes(UTF_8)));
    }

    @Test
    void sortsShouldBeReadInOrder() {
        List<Sort> sorts = read("""
                [{'type':'meta','key':'updated_time','direction':'-'},
                 {'type':'data','field_path':'points','direction':'+'},
                 {'type':'ResourceMetaSearchSort','key':'resource_id','direction':'+'},
                 {'type':'ResourceDataSearchSort','field_path':'created_time','direction':'-'}]
                """);

        assertThat(sorts)
                .containsExactly(
                        Sort.descending(Operand.meta(MetaField.UPDATED_TIME)),
                        Sort.ascending(Operand.field("points")),
                        Sort.ascending(Operand.meta(MetaField.RESOURCE_ID)),
                        Sort.descending(Operand.field("created_time")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[{'type':'meta','key':'created_by','direction':'+'}]|'created_by' is not a valid ResourceMetaSortKey",
                "[{'type':'data','field_path':'a','direction':'desc'}]|'desc' is not a valid ResourceMetaSortDirection",
                "[{'type':'other','key':'x','direction':'+'}]|Invalid sort type: other",
                "[{'type':'data','field_path':'a'}]|'direction' is missing in sorts[0]",
                "[{'type':'meta','direction':'+'}]|'key' is missing in sorts[0]",
                "[{'key':'created_time','direction':'+'}]|'type' is missing in sorts[0]",
                "[{'type':'data','field_path':'a','direction':'+','x':1}]|'x' is not known in sorts[0]",
                "{}|a list is expected"
            })
    void refusalShouldSayWhat(String json, String problem) {
        InvalidFilterException refusal = catchThrowableOfType(InvalidFilterException.class, () -> read(json));

        assertThat(refusal).hasMessage("Invalid sorts format: " + problem);
        assertThat(refusal.parameter()).isEqualTo("sorts");
    }

    @Test
    void tooManySortsShouldBeRefused() {
        String sort = "{'type':'data','field_path':'a','direction':'+'}";
        String many = "[" + (sort + ",").repeat(32) + sort + "]";

        assertThat(catchThrowableOfType(InvalidFilterException.class, () -> read(many)))
                .hasMessage("Invalid sorts format: There are more than 8 sorts");
    }
}
