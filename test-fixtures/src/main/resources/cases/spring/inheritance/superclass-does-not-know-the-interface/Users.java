package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The method that runs is the superclass's, and that class has nothing to do with the interface: no route. */
class Users {
    interface Api {
        @GetMapping("/x")
        String x();

        @GetMapping("/y")
        default String y() {
            return "";
        }
    }

    public static class Base {
        public String x() {
            return "";
        }
    }

    @RestController
    public static class Leaf extends Base implements Api {}
}
