package org.specstar.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.specstar.payload.Encoding;
import org.specstar.revision.RevisionStatus;

/**
 * Marks a record, or a sealed interface of records, as the payload of a model, and says about it what need not be said in
 * code. What a {@link ModelDeclaration} sets wins.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Model {
    /** The singular name the model answers under; by default the type name in kebab-case, {@code BlogPost → blog-post}. */
    String name() default "";

    /** The plural it answers under as well; by default the usual English ending on the singular. */
    String plural() default "";

    /** Ids that count, as a format with one whole number: {@code gadget-%04d}; by default the name and a random UUID. */
    String ids() default "";

    /** Status of new revisions. */
    RevisionStatus defaultStatus() default RevisionStatus.STABLE;

    /** How payloads are stored and hashed. */
    Encoding encoding() default Encoding.JSON;

    /** Whether a field that is not declared is refused rather than dropped. */
    boolean forbidUnknownFields() default false;

    /** Whether what a reference names has to exist. */
    boolean validateRefs() default false;

    /** What a list does with payloads that do not fit the declaration. */
    OnDecodeError onDecodeError() default OnDecodeError.SKIP;

    /** What a query by a field that is not indexed meets with. */
    OnUnindexedQuery onUnindexedQuery() default OnUnindexedQuery.WARN;

    /** Value of the parameter {@code returns} when it is absent. */
    String defaultReturns() default "data,revision_info,meta";

    /** Where payloads are kept, if not where the deployment keeps them: one of its storage names. */
    String storage() default "";
}
