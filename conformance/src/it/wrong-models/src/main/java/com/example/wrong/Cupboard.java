package com.example.wrong;

import jakarta.enterprise.context.ApplicationScoped;
import org.specstar.action.CreateAction;
import org.specstar.constraint.OnDelete;
import org.specstar.schema.Default;
import org.specstar.schema.DisplayName;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;
import org.specstar.schema.ModelRegistrar;
import org.specstar.schema.Models;
import org.specstar.schema.Ref;
import org.specstar.schema.Schema;

/** Seven declarations, each with one mistake. */
@ApplicationScoped
public class Cupboard implements ModelRegistrar {
    @Override
    public void register(Models models) {
        models.add(Schema.of(Pan.class));
        models.add(Schema.of(Skillet.class));
        models.add(Schema.of(Lid.class));
        models.add(Schema.of(Spoon.class));
        models.add(Schema.of(Shelf.class));
        models.add(Schema.of(Oven.class));
        models.add(Schema.of(Knife.class));
    }

    /** The platform has this path itself. */
    @CreateAction(path = "import")
    public Pan imported() {
        return new Pan(20);
    }

    @Model
    public record Pan(long size) {}

    /** Has the name of another model. */
    @Model(name = "pan")
    public record Skillet(long size) {}

    /** Cannot lose a reference that is required. */
    @Model
    public record Lid(@Ref(value = "pan", onDelete = OnDelete.SET_NULL) String pan) {}

    /** Refers to a model that nobody registered. */
    @Model
    public record Spoon(@Ref("drawer") String drawer) {}

    /** Cannot be searched by a record. */
    @Model
    public record Shelf(@Indexed Space space) {}

    /** What fits onto it. */
    public record Space(long width, long height) {}

    /** Has a text in place of a number. */
    @Model
    public record Oven(@Default("hot") long degrees) {}

    /** Is known by two names. */
    @Model
    public record Knife(@DisplayName String name, @DisplayName String nickname) {}
}
