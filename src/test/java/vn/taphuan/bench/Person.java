package vn.taphuan.bench;

import java.net.InetAddress;
import java.util.Random;
import java.util.UUID;

/** Somebody who takes the quiz. @param site the address that the person's hall shares */
record Person(int number, UUID account, String userName, InetAddress site) {

    /** The same person does the same in each run. */
    Random habits() {
        return new Random(number * 7919L);
    }
}
