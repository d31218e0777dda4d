package vn.taphuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts everything, nothing else. */
@SpringBootApplication
public class TapHuanApplication {

    public static void main(String[] args) {
        SpringApplication.run(TapHuanApplication.class, args);
    }
}
