package mesa.command.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import mesa.api.wire.Unreadable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends events in order or not at all. After a failure it is of no more use. */
final class OrderedProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicRoute topicRoute;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    OrderedProducer(RelaySettings settings, TopicRoute topicRoute) {
        this.topicRoute = topicRoute;
        this.producer =
                new KafkaProducer<>(
                        config(settings, topicRoute),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    private static Map<String, Object> config(RelaySettings settings, TopicRoute topicRoute) {
        int timeout = (int) settings.deliveryTimeout().toMillis();
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One: a batch that follows one that failed would be ahead of its turn on the topic.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, topicRoute.compression());
        // Nearly as small as the usual level, and as quick to write as lz4.
        config.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(500, timeout / 3));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) timeout);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        config.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return config;
    }

    /**
     * Returns when all of them are acknowledged, or all before the first that cannot be read.
     *
     * @return how many, from the first on; at least one
     * @throws PublishFailed when one was not acknowledged, and none after it was written by this
     *     carrier; or when the first cannot be read
     */
    int carry(List<OutgoingEvent> events) {
        int carried = 0;
        try {
            for (OutgoingEvent event : events) {
                ProducerRecord<byte[], byte[]> record;
                try {
                    record = topicRoute.record(event);
                } catch (Unreadable e) {
                    if (carried == 0) {
                        throw e;
                    }
                    break;
                }
                carried++;
                if (record == null) {
                    continue;
                }
                producer.send(
                        record,
                        (_, e) -> {
                            if (e != null) {
                                failed(e);
                            }
                        });
                if (failure.get() != null) {
                    break;
                }
            }
            producer.flush();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
        Exception why = failure.get();
        if (why != null) {
            throw new PublishFailed(topicRoute.topic(), why);
        }
        return carried;
    }

    /** Runs on the producer's own thread, before it sends anything further. */
    private void failed(Exception e) {
        if (failure.compareAndSet(null, e)) {
            producer.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
