package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({"BlogPost,blog-post", "XMLNode,xml-node", "HTTPServer2,http-server2", "Issue,issue", "MailJob,mail-job"
    })
    void kebabShouldFollowTheOriginal(String type, String name) {
        assertThat(Names.kebab(type)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"issue,issues", "box,boxes", "category,categories", "day,days", "class,classes", "match,matches"})
    void pluralShouldTakeTheUsualEnding(String singular, String plural) {
        assertThat(Names.plural(singular)).isEqualTo(plural);
    }
}
