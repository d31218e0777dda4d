package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy between devices and server that is as bad as a mobile line in a full hall: slow, late, and from time to time it stalls or
 * cuts the connection in the middle of a request or of an answer. It stands for packet loss, which only an administrator of the system
 * could cause, and for all its programs at once.
 */
final class BadLines implements AutoCloseable {

    private static final int BACKLOG = 1000;
    private static final int CHUNK = 1400;
    private static final int SHORTEST_STALL_MILLIS = 3_000;
    private static final int LONGEST_STALL_MILLIS = 25_000;
    private static final double BITS = 8;

    /**
     * @param kilobits a second and direction of one connection
     * @param delayMillis of each direction
     * @param cut share of the chunks of 1,400 bytes after which the connection is cut
     * @param stall share of the chunks before which nothing moves for 3 to 25 s
     */
    record Quality(int kilobits, int delayMillis, double cut, double stall) {}

    private record Chunk(byte[] bytes, long due) {

        static final Chunk END = new Chunk(new byte[0], 0);
    }

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Quality quality;
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger stalls = new AtomicInteger();

    BadLines(int serverPort, Quality quality) throws IOException {
        this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.server = new InetSocketAddress("127.0.0.1", serverPort);
        this.quality = quality;
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", door.getLocalPort());
    }

    int cuts() {
        return cuts.get();
    }

    int stalls() {
        return stalls.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        try {
            while (true) {
                var device = door.accept();
                Thread.ofVirtual().start(() -> connect(device));
            }
        } catch (IOException closed) {
            // the trial is over
        }
    }

    private void connect(Socket device) {
        var target = new Socket();
        try {
            device.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            target.bind(new InetSocketAddress(device.getInetAddress(), 0)); // the site's own address
            target.connect(server);
        } catch (IOException refused) {
            cut(device, target);
            return;
        }
        carry(device, target);
        carry(target, device);
    }

    private void carry(Socket from, Socket to) {
        var way = new LinkedBlockingQueue<Chunk>();
        Thread.ofVirtual().start(() -> take(from, to, way));
        Thread.ofVirtual().start(() -> give(from, to, way));
    }

    private void take(Socket from, Socket to, LinkedBlockingQueue<Chunk> way) {
        byte[] buffer = new byte[CHUNK];
        try {
            var in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                way.add(new Chunk(
                        Arrays.copyOf(buffer, read),
                        System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(quality.delayMillis())));
            }
            way.add(Chunk.END);
        } catch (IOException gone) {
            cut(from, to);
            way.add(Chunk.END);
        }
    }

    private void give(Socket from, Socket to, LinkedBlockingQueue<Chunk> way) {
        var random = ThreadLocalRandom.current();
        try {
            var out = to.getOutputStream();
            for (var chunk = way.take(); chunk != Chunk.END; chunk = way.take()) {
                sleep(chunk.due() - System.nanoTime());
                if (random.nextDouble() < quality.stall()) {
                    stalls.incrementAndGet();
                    sleep(TimeUnit.MILLISECONDS.toNanos(random.nextInt(SHORTEST_STALL_MILLIS, LONGEST_STALL_MILLIS)));
                }
                if (random.nextDouble() < quality.cut()) {
                    cuts.incrementAndGet();
                    out.write(chunk.bytes(), 0, random.nextInt(chunk.bytes().length + 1));
                    cut(from, to);
                    return;
                }
                out.write(chunk.bytes());
                sleep((long) (chunk.bytes().length * BITS / quality.kilobits() * TimeUnit.MILLISECONDS.toNanos(1)));
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            cut(from, to);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long nanos) throws InterruptedException {
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }

    private static void cut(Socket one, Socket other) {
        for (var socket : new Socket[] {one, other}) {
            try (socket) {
                socket.setSoLinger(true, 0);
            } catch (IOException gone) {
                // it is what we want
            }
        }
    }
}
