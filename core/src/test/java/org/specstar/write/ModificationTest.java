package org.specstar.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.patch.PatchParser;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceView;
import org.specstar.resource.Visibility;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;

/** Modification in place of a resource whose second revision, a draft or a stable one, is the head. */
class ModificationTest {
    private static final Content<Task> OTHER = json("{\"title\":\"other\"}");
    private static final Content<Task> SAME = json("{\"title\":\"two\"}");
    private static final Modification<Task> DRAFT = Modification.of(RevisionStatus.DRAFT);
    private static final Modification<Task> STABLE = Modification.of(RevisionStatus.STABLE);

    private final EngineFixture fixture = new EngineFixture();
    private final ResourceReader<?> reader = fixture.reader();
    private final RevisionStore revisions =
            fixture.storage().revisions(fixture.tasks().model().name());
    private ResourceId id = new ResourceId("none");

    @BeforeEach
    void twoRevisions() {
        id = fixture.created("{\"title\":\"one\"}");
        fixture.updated(id, SAME);
    }

    private static Content<Task> json(String json) {
        return Content.json(json.getBytes(UTF_8));
    }

    private Written modified(Modification<Task> how) {
        return modified(how, Precondition.NONE);
    }

    private Written modified(Modification<Task> how, Precondition required) {
        return fixture.write(() -> fixture.writer().modify(id, how, required, fixture.caller("mo")));
    }

    private String head() {
        return reader.head(id.text(), Visibility.LIVE).revision().payload().toString();
    }

    @Test
    void draftShouldChangeInPlace() {
        Written draft = modified(DRAFT);

        Written after = modified(Modification.of(OTHER));

        RevisionInfo head = after.head();
        assertThat(head.id()).isEqualTo(id.revision(2));
        assertThat(head.uid()).isNotEqualTo(draft.head().uid());
        assertThat(head.parent()).isEqualTo(id.revision(1));
        assertThat(head.created()).isEqualTo(draft.head().created());
        assertThat(head.created().user()).isEqualTo("bob");
        assertThat(head.updated().user()).isEqualTo("mo");
        assertThat(head.dataHash()).isNotEqualTo(draft.head().dataHash());
        assertThat(head.status()).isEqualTo(RevisionStatus.DRAFT);
        assertThat(head()).startsWith("{\"title\":\"other\"");
    }

    @Test
    void rowShouldFollowTheModifiedHead() {
        Written draft = modified(DRAFT);

        Written after = modified(Modification.of(OTHER));

        ResourceMeta meta = reader.meta(id.text(), Visibility.LIVE);
        assertThat(meta).isEqualTo(after.meta());
        assertThat(meta.uid()).isEqualTo(after.head().uid());
        assertThat(meta.head()).isEqualTo(HeadMirror.of(after.head()));
        assertThat(meta.updated()).isEqualTo(after.head().updated());
        assertThat(meta.indexedData()).isEqualTo(new IndexedData("{\"points\":0,\"title\":\"other\"}"));
        assertThat(meta.totalRevisionCount()).isEqualTo(2);
        assertThat(meta.version()).isEqualTo(draft.meta().version() + 1);
        assertThat(after.tag()).isNotEqualTo(draft.tag());
    }

    @Test
    void stableHeadShouldRefuseAnotherPayload() {
        CannotModifyException failure =
                catchThrowableOfType(CannotModifyException.class, () -> modified(Modification.of(OTHER)));

        assertThat(failure.code()).isEqualTo(ErrorCode.RESOURCE_CONFLICT);
        assertThat(failure.members())
                .containsEntry("resource_id", id.text())
                .containsEntry("revision_id", id.text() + ":2");
        assertThat(head()).startsWith("{\"title\":\"two\"");
        assertThatThrownBy(() -> modified(Modification.of(OTHER).andStatus(RevisionStatus.STABLE)))
                .isInstanceOf(CannotModifyException.class);
    }

    @Test
    void stableHeadShouldTakeAPayloadWhenItBecomesADraft() {
        Written after = modified(Modification.of(OTHER).andStatus(RevisionStatus.DRAFT));

        assertThat(after.head().status()).isEqualTo(RevisionStatus.DRAFT);
        assertThat(after.revisionId()).isEqualTo(id.revision(2));
        assertThat(head()).startsWith("{\"title\":\"other\"");
    }

    @Test
    void draftShouldTakeAPayloadWhileItBecomesStable() {
        modified(DRAFT);

        Written after = modified(Modification.of(OTHER).andStatus(RevisionStatus.STABLE));

        assertThat(after.head().status()).isEqualTo(RevisionStatus.STABLE);
        assertThat(head()).startsWith("{\"title\":\"other\"");
        assertThatThrownBy(() -> modified(Modification.of(SAME))).isInstanceOf(CannotModifyException.class);
    }

    @Test
    void statusAloneShouldChangeBothWays() {
        Written before = fixture.updated(id, SAME);

        Written draft = modified(DRAFT);
        Written stable = modified(STABLE);

        assertThat(draft.head().status()).isEqualTo(RevisionStatus.DRAFT);
        assertThat(stable.head().status()).isEqualTo(RevisionStatus.STABLE);
        assertThat(List.of(
                        before.head().uid(), draft.head().uid(), stable.head().uid()))
                .doesNotHaveDuplicates();
        assertThat(stable.head().dataHash()).isEqualTo(before.head().dataHash());
        assertThat(stable.meta().head()).isEqualTo(HeadMirror.of(stable.head()));
        assertThat(head()).startsWith("{\"title\":\"two\"");
    }

    /** SpecStar loses the status here. */
    @Test
    void statusShouldNotBeLostWhenThePayloadIsTheSame() {
        modified(DRAFT);

        Written after = modified(Modification.of(SAME).andStatus(RevisionStatus.STABLE));

        assertThat(after.head().status()).isEqualTo(RevisionStatus.STABLE);
        assertThat(reader.head(id.text(), Visibility.LIVE).revision().info()).isEqualTo(after.head());
    }

    @Test
    void nothingToChangeShouldAnswerTheHeadAndWriteNothing() {
        Written draft = modified(DRAFT);

        assertThat(modified(Modification.none())).isEqualTo(draft);
        assertThat(modified(DRAFT)).isEqualTo(draft);
        assertThat(modified(Modification.of(SAME))).isEqualTo(draft);
        assertThat(modified(Modification.of(SAME).andStatus(RevisionStatus.DRAFT)))
                .isEqualTo(draft);
    }

    @Test
    void nothingToChangeShouldBeAllowedOnAStableHead() {
        Written before = fixture.updated(id, SAME);

        assertThat(modified(Modification.none())).isEqualTo(before);
        assertThat(modified(STABLE)).isEqualTo(before);
    }

    /** SpecStar leaves an orphan with every modification. */
    @Test
    void modificationShouldLeaveNoOtherStoredForm() {
        modified(DRAFT);
        modified(Modification.of(OTHER));

        Written last = modified(STABLE);

        assertThat(revisions.history(id)).hasSize(2).element(1).isEqualTo(last.head());
    }

    @Test
    void modificationShouldForgetTheFormsOfOtherSchemaVersions() {
        RevisionInfo head = modified(DRAFT).head();
        RevisionInfo migrated = new RevisionInfo(
                head.uid(),
                head.id(),
                head.parent(),
                SchemaVersion.NONE,
                new SchemaVersion("v2"),
                head.dataHash(),
                head.status(),
                head.created(),
                head.updated());
        ResourceMeta meta = reader.meta(id.text(), Visibility.LIVE);
        fixture.write(() -> {
            revisions.save(new StoredRevision(
                    migrated, revisions.find(meta.headKey()).orElseThrow().payload()));
            fixture.storage().metas(fixture.tasks().model().name()).update(migratedRow(meta, migrated));
            return migrated;
        });

        Written after = modified(Modification.of(OTHER));

        assertThat(revisions.history(id)).extracting(RevisionInfo::id).containsExactly(id.revision(1), id.revision(2));
        assertThat(after.meta().schemaVersion()).isEqualTo(SchemaVersion.NONE);
        assertThat(head()).startsWith("{\"title\":\"other\"");
    }

    private static ResourceMeta migratedRow(ResourceMeta meta, RevisionInfo head) {
        return meta.withHead(head, meta.indexedData(), head.updated());
    }

    @Test
    void earlierRevisionShouldStayAsItWas() {
        RevisionInfo first = revisions.history(id).get(0);
        modified(DRAFT);

        modified(Modification.of(OTHER));

        ResourceView view = reader.revision(id.text(), "1", Visibility.LIVE);
        assertThat(view.revision().info()).isEqualTo(first);
        assertThat(view.revision().payload().toString()).startsWith("{\"title\":\"one\"");
    }

    @Test
    void patchesOfBothKindsShouldChangeADraftInPlace() {
        modified(DRAFT);

        modified(Modification.of(Content.patch(PatchParser.mergePatch("{\"points\":3}".getBytes(UTF_8)))));
        modified(Modification.of(Content.patch(
                PatchParser.jsonPatch("[{\"op\":\"add\",\"path\":\"/tags/-\",\"value\":\"x\"}]".getBytes(UTF_8)))));

        assertThat(head()).isEqualTo("{\"title\":\"two\",\"text\":null,\"points\":3,\"tags\":[\"x\"]}");
        assertThat(reader.meta(id.text(), Visibility.LIVE).current()).isEqualTo(id.revision(2));
    }

    @Test
    void updateOfADraftShouldMakeARevisionAndLeaveTheDraft() {
        Written draft = modified(DRAFT);

        Written third = fixture.updated(id, OTHER);

        assertThat(third.revisionId()).isEqualTo(id.revision(3));
        assertThat(third.head().status()).isEqualTo(RevisionStatus.STABLE);
        assertThat(revisions.history(id)).contains(draft.head());
    }

    @Test
    void modificationShouldRefuseWhatIsNotThereNotAPayloadOrNotAsRequired() {
        modified(DRAFT);
        RevisionId first = id.revision(1);

        assertThatThrownBy(() -> modified(Modification.of(OTHER), Precondition.headIs(first)))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> modified(Modification.of(json("{\"title\":7}"))))
                .isInstanceOf(InvalidPayloadException.class);
        fixture.deleted(id);
        assertThatThrownBy(() -> modified(STABLE)).isInstanceOf(ResourceGoneException.class);
        id = new ResourceId("task:none");
        assertThatThrownBy(() -> modified(STABLE)).isInstanceOf(ResourceNotFoundException.class);
    }
}
