package com.example.shop;

import com.example.shop.Shop.Line;
import com.example.shop.Shop.Order;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders and their lines, as they should be. */
@RestController
@RequestMapping(OrderController.ORDERS)
class OrderController {

    static final String ORDERS = "/v1/orders";

    /** What a client says of an order. */
    record Draft(long customer, List<Line> lines) {}

    private final Shop shop;

    OrderController(Shop shop) {
        this.shop = shop;
    }

    @GetMapping
    List<Order> list() {
        return shop.orders();
    }

    @PostMapping
    ResponseEntity<Void> create(@RequestBody Draft draft) {
        long id = shop.nextNumber();
        shop.save(new Order(id, draft.customer(), draft.lines()));
        return ResponseEntity.created(URI.create(ORDERS + "/" + id)).build();
    }

    @GetMapping("/{id:[0-9]+}")
    Order read(@PathVariable long id) {
        return shop.order(id).orElseThrow(() -> new NoSuchItemException(ORDERS));
    }

    @PutMapping("/{id:[0-9]+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable long id, @RequestBody Draft draft) {
        shop.save(new Order(id, draft.customer(), draft.lines()));
    }

    @DeleteMapping("/{id:[0-9]+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        shop.removeOrder(id);
    }

    @GetMapping("/{id:[0-9]+}/lines")
    List<Line> lines(@PathVariable long id) {
        return read(id).lines();
    }

    @PostMapping("/{id:[0-9]+}/lines")
    ResponseEntity<Void> addLine(@PathVariable long id, @RequestBody Line line) {
        Order order = read(id);
        long number = shop.nextNumber();
        Line numbered = new Line(number, line.sku(), line.quantity());
        shop.save(new Order(
                id,
                order.customer(),
                Stream.concat(order.lines().stream(), Stream.of(numbered)).toList()));
        return ResponseEntity.created(URI.create(ORDERS + "/" + id + "/lines/" + number))
                .build();
    }

    @GetMapping("/{id:[0-9]+}/lines/{number}")
    Line line(@PathVariable long id, @PathVariable long number) {
        return read(id).lines().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchItemException(ORDERS + "/" + id + "/lines"));
    }

    @DeleteMapping("/{id:[0-9]+}/lines/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLine(@PathVariable long id, @PathVariable long number) {
        Order order = read(id);
        shop.save(new Order(
                id,
                order.customer(),
                order.lines().stream().filter(line -> line.number() != number).toList()));
    }
}
