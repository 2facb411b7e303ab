package org.specstar.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.constraint.OnDelete;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.StorageFixture;
import org.specstar.resource.Visibility;
import org.specstar.schema.Default;
import org.specstar.schema.ModelDeclaration;
import org.specstar.schema.Models;
import org.specstar.schema.Ref;
import org.specstar.schema.Schema;
import org.specstar.schema.Unique;
import org.specstar.time.Moment;
import org.specstar.write.Creation;

/** An engine over some backend with teams, whose names are unique, and members, which refer to teams and each other. */
final class LinkedEngine {
    /** A team. */
    record Team(@Unique String name, @Unique @Nullable String code) {
        static Team named(String name) {
            return new Team(name, null);
        }
    }

    /** A member goes with its team and its host, and forgets its boss and the teams it only visits. */
    record Member(
            String name,

            @Ref(value = "team", onDelete = OnDelete.CASCADE)
            String teamId,

            @Ref(value = "member", onDelete = OnDelete.SET_NULL) @Nullable
            String bossId,

            @Ref(value = "team", onDelete = OnDelete.SET_NULL) @Default("[]")
            List<String> visits,

            @Ref(value = "member", onDelete = OnDelete.CASCADE) @Default("[]")
            List<String> hosts,

            @Nullable Badge badge) {
        static Member of(ResourceId team) {
            return new Member("m", team.text(), null, List.of(), List.of(), null);
        }

        Member boss(ResourceId boss) {
            return new Member(name, teamId, boss.text(), visits, hosts, badge);
        }

        Member visiting(ResourceId... teams) {
            return new Member(name, teamId, bossId, texts(teams), hosts, badge);
        }

        Member hostedBy(ResourceId... members) {
            return new Member(name, teamId, bossId, visits, texts(members), badge);
        }

        Member withBadgeOf(ResourceId team) {
            return new Member(name, teamId, bossId, visits, hosts, new Badge(team.text()));
        }

        private static List<String> texts(ResourceId... ids) {
            return List.of(ids).stream().map(ResourceId::text).toList();
        }
    }

    /** A reference in a record inside the record. */
    record Badge(
            @Ref(value = "team", onDelete = OnDelete.SET_NULL) @Nullable
            String issuer) {}

    private final AtomicLong seconds = new AtomicLong();
    private final Resources<Team> teams;
    private final Resources<Member> members;
    private final Engine engine;

    LinkedEngine(StorageFixture backend) {
        this(backend, teams -> {}, members -> {});
    }

    /** @param settings what the models are declared with besides their records */
    LinkedEngine(
            StorageFixture backend,
            Consumer<ModelDeclaration<Team>> ofTeams,
            Consumer<ModelDeclaration<Member>> ofMembers) {
        Models models = new Models();
        ofTeams.accept(models.add(Schema.of(Team.class)));
        ofMembers.accept(models.add(Schema.of(Member.class)));
        engine = new Engine(models.compile(), backend.storage(), backend.units(), Announcer.SILENT, IdSource.random());
        teams = engine.resources(Team.class, () -> caller("ann"));
        members = engine.resources(Member.class, () -> caller("ann"));
    }

    Caller caller(String user) {
        return Caller.of(user, Moment.ofEpochMicros(seconds.incrementAndGet() * 1_000_000, false));
    }

    Engine engine() {
        return engine;
    }

    Resources<Team> teams() {
        return teams;
    }

    Resources<Member> members() {
        return members;
    }

    ResourceId team(String name) {
        return teams.create(Team.named(name)).resourceId();
    }

    ResourceId member(Member member) {
        return members.create(member).resourceId();
    }

    /** A member under an id that the test chooses, so that it can refer to itself. */
    ResourceId member(ResourceId id, Member member) {
        return members.create(member, Creation.PLAIN.withId(id)).resourceId();
    }

    ResourceMeta memberRow(ResourceId id) {
        return members.meta(id, Visibility.WITH_DELETED);
    }

    boolean isLive(ResourceId member) {
        return !memberRow(member).deleted();
    }
}
