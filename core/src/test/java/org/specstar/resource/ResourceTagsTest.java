package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specstar.revision.RevisionInfo;

class ResourceTagsTest {
    private static final ResourceTags TAGS = new ResourceTags("declaration");
    private static final ResourceMeta META = RowFixture.meta(RowFixture.id(1));

    @Test
    void everyWriteShouldChangeTheTag() {
        assertThat(TAGS.of(META.withNextVersion())).isNotEqualTo(TAGS.of(META));
        assertThat(TAGS.of(META.withUid(UUID.randomUUID()))).isNotEqualTo(TAGS.of(META));
        assertThat(new ResourceTags("another declaration").of(META)).isNotEqualTo(TAGS.of(META));
    }

    @Test
    void stateThatAnImportBeginsAnewShouldNotHaveATagOfBefore() {
        ResourceMeta deletedLater = META.withDeleted(true, RowFixture.BOB).withVersion(META.version());

        assertThat(TAGS.of(deletedLater)).isNotEqualTo(TAGS.of(META));
    }

    @Test
    void headShouldHaveTheTagOfTheResource() {
        RevisionInfo head = RowFixture.revision(META.id(), 1).info();

        assertThat(TAGS.of(META.withUid(head.uid()), head)).isEqualTo(TAGS.of(META.withUid(head.uid())));
        assertThat(TAGS.of(META, RowFixture.revision(META.id(), 2).info())).isNotEqualTo(TAGS.of(META));
    }
}
