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
@Local(ChangeCourier.class)
public class JmsCourier implements ChangeCourier {
    @Resource(name = Queues.CONNECTION_FACTORY)
    private ConnectionFactory connections;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void deliver(List<Change> changes) {
        try (JMSContext context = connections.createContext()) {
            Queue queue = context.createQueue(Queues.CREATED);
            JMSProducer producer = context.createProducer();
            changes.forEach(change -> producer.send(queue, CreatedMessage.text(change)));
        }
    }
}
