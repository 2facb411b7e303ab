package org.specstar.payload.codec;

import java.util.Optional;
import java.util.function.Function;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values that are a text of a certain form in JSON: times, UUIDs, decimals. */
class ParsedTextCodec extends ValueCodec {
    private final String problem;
    private final Form form;

    /**
     * The two directions between a value and its text.
     *
     * @param parse empty where the text has another form
     * @param format empty where the value is beyond what the form can say
     */
    record Form(Function<String, Optional<?>> parse, Function<Object, Optional<String>> format) {}

    /** @param problem what to say of a text of another form */
    ParsedTextCodec(String word, String problem, Form form) {
        super(word);
        this.problem = problem;
        this.form = form;
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_STRING;
    }

    @Override
    final Object readAccepted(JsonParser in) {
        return form.parse().apply(in.getString()).orElseThrow(() -> new Misfit(problem));
    }

    @Override
    final void writeValue(Object value, JsonText out) {
        out.text(form.format().apply(value).orElseThrow(() -> new Misfit(problem)));
    }
}
