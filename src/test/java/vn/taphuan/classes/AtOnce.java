package vn.taphuan.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many people doing something in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> run(int people, IntFunction<T> work) throws Exception {
        var barrier = new CyclicBarrier(people);
        try (var pool = Executors.newFixedThreadPool(people)) {
            var futures = IntStream.range(0, people)
                    .mapToObj(i -> pool.submit(() -> {
                        barrier.await();
                        return work.apply(i);
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
