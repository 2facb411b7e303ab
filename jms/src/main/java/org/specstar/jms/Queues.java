package org.specstar.jms;

/** Names that the servers' configuration has to use as well. */
final class Queues {
    /** Physical name of the queue that announces created resources. */
    static final String CREATED = "specstar.created";

    /** Resource reference of the connection factory; the vendor descriptors bind it. */
    static final String CONNECTION_FACTORY = "jms/specstar";

    private Queues() {}
}
