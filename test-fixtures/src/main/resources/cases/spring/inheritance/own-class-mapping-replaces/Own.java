package demo;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/own")
class Own extends Base implements Api {
    @Override
    public String x() {
        return "";
    }
}
