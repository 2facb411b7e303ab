package org.specstar.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.util.List;
import org.specstar.ejb.handover.ChangeCourier;
import org.specstar.event.Change;

/**
 * Sends changes as persistent messages. All of one delivery go in one transaction of their own: the database is not part
 * of it, so no XA is needed.
 */
@Stateless
@Local({ChangeCourier.class, Separation.class})
public class JmsCourier implements ChangeCourier, Separation {
    /** Changes in one message: what they share is the cost of its way, and the transaction of those who observe them. */
    private static final int TOGETHER = 20;

    @Resource(name = Queues.CONNECTION_FACTORY)
    private ConnectionFactory connections;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void deliver(List<Change> changes) {
        send(changes, TOGETHER);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void separate(List<Change> changes) {
        send(changes, 1);
    }

    private void send(List<Change> changes, int together) {
        try (JMSContext context = connections.createContext()) {
            Queue queue = context.createQueue(Queues.CREATED);
            JMSProducer producer = context.createProducer();
            for (int from = 0; from < changes.size(); from += together) {
                List<Change> part = changes.subList(from, Math.min(changes.size(), from + together));
                producer.send(queue, CreatedMessage.text(part));
            }
        }
    }
}
