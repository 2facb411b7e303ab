package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.access.ResourceAction;
import org.specstar.constraint.PayloadViolationsException;
import org.specstar.constraint.Violation;
import org.specstar.engine.LinkedEngine.Member;
import org.specstar.event.Subscription;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.StorageFixture;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.Written;

/** What follows from the deletion of what others refer to, on every storage. */
public interface ReferencesContract extends StorageFixture {
    @Test
    default void deletionShouldCascade() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId member = engine.member(Member.of(team));
        ResourceId other = engine.member(Member.of(engine.team("b")));

        engine.teams().as(engine.caller("bob")).delete(team);

        assertThat(engine.isLive(member)).isFalse();
        assertThat(engine.memberRow(member).updated().user()).isEqualTo("bob");
        assertThat(engine.isLive(other)).isTrue();
    }

    @Test
    default void deletionShouldCascadeThroughLists() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId host = engine.member(Member.of(team));
        ResourceId guest = engine.member(Member.of(team).hostedBy(engine.member(Member.of(team)), host));
        ResourceId guestOfGuest = engine.member(Member.of(team).hostedBy(guest));

        engine.members().delete(host);

        assertThat(engine.isLive(guest)).isFalse();
        assertThat(engine.isLive(guestOfGuest)).isFalse();
    }

    @Test
    default void deletionShouldSetReferencesToNull() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId boss = engine.member(Member.of(team));
        ResourceId member = engine.member(Member.of(team).boss(boss));

        engine.members().as(engine.caller("bob")).delete(boss);

        Revision<Member> head = engine.members().get(member);
        assertThat(head.data()).isEqualTo(Member.of(team));
        assertThat(head.info().id().number()).isEqualTo(2);
        assertThat(head.info().created().user()).isEqualTo("bob");
    }

    @Test
    default void deletionShouldTakeItemsOutOfLists() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId gone = engine.team("gone");
        ResourceId stays = engine.team("stays");
        ResourceId member = engine.member(Member.of(team).visiting(gone, stays, gone));

        engine.teams().delete(gone);

        assertThat(engine.members().get(member).data())
                .isEqualTo(Member.of(team).visiting(stays));
    }

    @Test
    default void deletionShouldReachNestedRecords() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId issuer = engine.team("issuer");
        ResourceId member = engine.member(Member.of(team).withBadgeOf(issuer));

        engine.teams().delete(issuer);

        assertThat(engine.members().get(member).data().badge()).isEqualTo(new LinkedEngine.Badge(null));
    }

    @Test
    default void ringsShouldEndWhereTheyBegan() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId one = new ResourceId("member:one");
        ResourceId two = new ResourceId("member:two");
        engine.member(one, Member.of(team).hostedBy(two, one));
        engine.member(two, Member.of(team).hostedBy(one));

        engine.members().delete(one);

        assertThat(engine.isLive(one)).isFalse();
        assertThat(engine.isLive(two)).isFalse();
    }

    @Test
    default void longChainsShouldBeFollowedToTheirEnd() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId first = engine.member(Member.of(team));
        ResourceId last = first;
        for (int i = 0; i < 300; i++) {
            last = engine.member(Member.of(team).hostedBy(last));
        }

        engine.members().delete(first);

        assertThat(engine.isLive(last)).isFalse();
        assertThat(engine.members().count(new Condition.Deleted(false))).isZero();
    }

    @Test
    default void manySourcesShouldFollowInOneTransaction() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        units().required(() -> {
            for (int i = 0; i < 1_200; i++) {
                engine.member(Member.of(team));
            }
            return true;
        });

        engine.teams().deleteAll(Search.first(10, Condition.EVERYTHING));

        assertThat(engine.members().count(new Condition.Deleted(true))).isEqualTo(1_200);
    }

    @Test
    default void aFailureShouldUndoEverything() {
        ResourceId[] poison = new ResourceId[1];
        LinkedEngine engine = new LinkedEngine(
                this,
                teams -> {},
                members -> members.on(Subscription.of(event -> {
                            if (event.resourceId()
                                    .filter(id -> id.equals(poison[0]))
                                    .isPresent()) {
                                throw new IllegalStateException("poison");
                            }
                        })
                        .before(ResourceAction.DELETE)));
        ResourceId team = engine.team("a");
        ResourceId boss = engine.member(Member.of(engine.team("b")));
        ResourceId member = engine.member(Member.of(team).boss(boss));
        poison[0] = engine.member(Member.of(team));

        assertThatThrownBy(() -> engine.teams().delete(team)).hasMessage("poison");

        assertThat(engine.teams().find(team)).isPresent();
        assertThat(engine.isLive(member)).isTrue();
        assertThat(references("team_id", team)).containsExactlyInAnyOrder(member, poison[0]);
    }

    @Test
    default void everyFollowingDeletionShouldBeHeard() {
        List<String> heard = new ArrayList<>();
        LinkedEngine engine = new LinkedEngine(
                this,
                teams -> {},
                members -> members.on(Subscription.of(event -> heard.add(event.action() + " "
                                + event.resourceId().orElseThrow().text() + " by "
                                + event.caller().user()))
                        .onSuccess(ResourceAction.DELETE, ResourceAction.PATCH, ResourceAction.UPDATE)));
        ResourceId team = engine.team("a");
        ResourceId boss = engine.member(Member.of(team));
        ResourceId follower = engine.member(Member.of(engine.team("b")).boss(boss));

        engine.teams().as(engine.caller("bob")).delete(team);

        assertThat(heard)
                .containsExactly(
                        "DELETE " + boss.text() + " by bob",
                        "UPDATE " + follower.text() + " by bob",
                        "PATCH " + follower.text() + " by bob");
    }

    @Test
    default void deletedSourcesShouldNotCountUntilTheyAreRestored() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId member = engine.member(Member.of(team));

        engine.members().delete(member);
        List<ResourceId> whileDeleted = references("team_id", team);
        engine.members().restore(member);

        assertThat(whileDeleted).isEmpty();
        assertThat(references("team_id", team)).containsExactly(member);
    }

    @Test
    default void referencesShouldFollowTheHead() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId before = engine.team("before");
        ResourceId after = engine.team("after");
        Written first = engine.members().create(Member.of(before));

        engine.members().update(first.resourceId(), Member.of(after));
        List<ResourceId> updated = references("team_id", after);
        engine.members().switchTo(first.revisionId());

        assertThat(updated).containsExactly(first.resourceId());
        assertThat(references("team_id", after)).isEmpty();
        assertThat(references("team_id", before)).containsExactly(first.resourceId());
    }

    @Test
    default void purgedSourcesShouldReferToNothing() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId team = engine.team("a");
        ResourceId member = engine.member(Member.of(team));

        engine.members().purge(member);

        assertThat(references("team_id", team)).isEmpty();
    }

    @Test
    default void targetsShouldHaveToExistWhereThatIsAskedFor() {
        LinkedEngine engine = new LinkedEngine(this, teams -> {}, members -> members.validateRefs());
        ResourceId team = engine.team("a");
        ResourceId deleted = engine.team("deleted");
        engine.teams().delete(deleted);
        Member wrong = Member.of(deleted).visiting(team, new ResourceId("team:none"));

        assertThatThrownBy(() -> engine.member(wrong))
                .hasMessage("Reference target(s) not found: team_id='" + deleted.text() + "', visits='team:none'")
                .isInstanceOfSatisfying(
                        PayloadViolationsException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/team_id", "/visits"));
        assertThat(engine.members().count(Condition.EVERYTHING)).isZero();
    }

    @Test
    default void whatIsLeftOfAListShouldNotHinderADeletion() {
        LinkedEngine engine = new LinkedEngine(this, teams -> {}, members -> members.validateRefs());
        ResourceId team = engine.team("a");
        ResourceId purged = engine.team("purged");
        ResourceId deleted = engine.team("deleted");
        ResourceId member = engine.member(Member.of(team).visiting(purged, deleted));
        engine.teams().purge(purged);

        engine.teams().delete(deleted);

        assertThat(engine.members().get(member).data().visits()).containsExactly(purged.text());
    }

    @Test
    default void referencesThatStayShouldNotBeAskedForAgain() {
        LinkedEngine engine = new LinkedEngine(this, teams -> {}, members -> members.validateRefs());
        ResourceId team = engine.team("a");
        ResourceId visited = engine.team("visited");
        ResourceId member = engine.member(Member.of(team).visiting(visited));
        units().required(() -> engine.teams().purge(visited));

        Written renamed = engine.members()
                .update(member, old -> new Member("new", old.teamId(), null, old.visits(), List.of(), null));

        assertThat(renamed.revisionId().number()).isEqualTo(2);
    }

    @Test
    default void whatIsMadeDuringADeletionShouldFollowOrBeRefused() {
        LinkedEngine engine = new LinkedEngine(this, teams -> {}, members -> members.validateRefs());
        for (int round = 0; round < 50; round++) {
            ResourceId team = engine.team("team " + round);
            Parallel.map(4, List.of(0, 1, 2, 3), number -> number == 0 ? deleted(engine, team) : made(engine, team));
        }

        assertThat(engine.teams().count(new Condition.Deleted(false))).isZero();
        assertThat(engine.members().count(new Condition.Deleted(false))).isZero();
    }

    private static boolean deleted(LinkedEngine engine, ResourceId team) {
        engine.teams().delete(team);
        return true;
    }

    private static boolean made(LinkedEngine engine, ResourceId team) {
        try {
            engine.member(Member.of(team));
            return true;
        } catch (PayloadViolationsException e) {
            return false;
        }
    }

    private List<ResourceId> references(String field, ResourceId target) {
        return storage().references(new ModelName("member")).sources(field, List.of(target.text()), 100);
    }
}
