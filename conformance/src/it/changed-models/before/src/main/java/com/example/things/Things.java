package com.example.things;

import jakarta.enterprise.context.ApplicationScoped;
import org.specstar.schema.ModelRegistrar;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;

@ApplicationScoped
public class Things implements ModelRegistrar {
    @Override
    public void register(Models models) {
        models.add(Schema.of(Thing.class));
    }
}
