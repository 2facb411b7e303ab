package org.specstar.rest.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.access.PermissionChecker.Decision;
import org.specstar.access.ResourceAction;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.rest.EngineOf;
import org.specstar.rest.problem.RequestException;
import org.specstar.schema.Models;
import org.specstar.schema.Ref;
import org.specstar.schema.Schema;

class ReferrersTest {
    /** A target. */
    record Guild(String name) {}

    /** A source. */
    record Hero(
            @Ref(value = "guild", onDelete = OnDelete.SET_NULL) @Nullable
            String guildId,

            @Ref("guild") List<String> visited,

            @Ref(value = "guild", type = RefType.REVISION_ID)
            String foundedIn) {}

    /** A source that not everybody may search. */
    record Secret(
            @Ref(value = "guild", onDelete = OnDelete.CASCADE)
            String guild) {}

    private final EngineOf engine = new EngineOf(ReferrersTest::declare);

    private static void declare(Models models) {
        models.add(Schema.of(Guild.class));
        models.add(Schema.of(Hero.class));
        models.add(Schema.of(Secret.class))
                .permission(asked -> asked.action() == ResourceAction.SEARCH_RESOURCES
                                && asked.caller().user().equals("eve")
                        ? Decision.DENY
                        : Decision.ALLOW);
    }

    private Referrers referrers(String model, String user) {
        return Referrers.of(engine.engine(), engine.engine().model(model), engine.caller(user));
    }

    private ResourceId guild() {
        return engine.resources(Guild.class).create(new Guild("g")).resourceId();
    }

    @Test
    void referrersShouldBeTheLiveOnesByField() {
        ResourceId guild = guild();
        ResourceId member = engine.resources(Hero.class)
                .create(new Hero(guild.text(), List.of(guild.text()), "x"))
                .resourceId();
        ResourceId gone = engine.resources(Hero.class)
                .create(new Hero(guild.text(), List.of(), "x"))
                .resourceId();
        engine.resources(Hero.class).delete(gone);

        assertThat(new String(referrers("guild", "ann").json(guild.text()), UTF_8))
                .isEqualTo("[{\"source\":\"hero\",\"source_field\":\"guild_id\",\"ref_type\":\"resource_id\","
                        + "\"on_delete\":\"set_null\",\"resource_ids\":[\"" + member.text() + "\"]},"
                        + "{\"source\":\"hero\",\"source_field\":\"visited\",\"ref_type\":\"resource_id\","
                        + "\"on_delete\":\"dangling\",\"resource_ids\":[\"" + member.text() + "\"]}]");
    }

    @Test
    void sourcesThatACallerMayNotSearchShouldBeLeftOut() {
        ResourceId guild = guild();
        engine.resources(Secret.class).create(new Secret(guild.text()));

        assertThat(new String(referrers("guild", "ann").json(guild.text()), UTF_8))
                .contains("\"source\":\"secret\"");
        assertThat(new String(referrers("guild", "eve").json(guild.text()), UTF_8))
                .isEqualTo("[]");
    }

    @Test
    void targetShouldBeThere() {
        ResourceId guild = guild();
        engine.resources(Guild.class).delete(guild);

        assertThatThrownBy(() -> referrers("guild", "ann").json(guild.text())).isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> referrers("guild", "ann").json("guild:none"))
                .isInstanceOf(RequestException.class)
                .hasMessage("guild 'guild:none' not found");
    }

    @Test
    void onlyTargetsShouldHaveReferrers() {
        assertThat(referrers("guild", "ann").isPossible()).isTrue();
        assertThat(referrers("hero", "ann").isPossible()).isFalse();
    }

    @Test
    void relationshipsShouldBeListedBySource() {
        JsonText json = new JsonText();
        json.beginArray();
        Relationship.among(engine.engine().catalog()).forEach(one -> one.write(json));
        json.endArray();

        assertThat(json)
                .hasToString("[{\"source\":\"hero\",\"source_field\":\"guild_id\",\"target\":\"guild\","
                        + "\"ref_type\":\"resource_id\",\"on_delete\":\"set_null\",\"nullable\":true},"
                        + "{\"source\":\"hero\",\"source_field\":\"visited\",\"target\":\"guild\","
                        + "\"ref_type\":\"resource_id\",\"on_delete\":\"dangling\",\"nullable\":false},"
                        + "{\"source\":\"hero\",\"source_field\":\"founded_in\",\"target\":\"guild\","
                        + "\"ref_type\":\"revision_id\",\"on_delete\":\"dangling\",\"nullable\":false},"
                        + "{\"source\":\"secret\",\"source_field\":\"guild\",\"target\":\"guild\","
                        + "\"ref_type\":\"resource_id\",\"on_delete\":\"cascade\",\"nullable\":false}]");
    }
}
