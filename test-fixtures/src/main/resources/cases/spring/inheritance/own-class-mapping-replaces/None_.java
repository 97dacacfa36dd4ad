package demo;

import org.springframework.web.bind.annotation.RestController;

/** The interface comes before the superclass. */
@RestController
class None_ extends Base implements Api {
    @Override
    public String x() {
        return "";
    }
}
