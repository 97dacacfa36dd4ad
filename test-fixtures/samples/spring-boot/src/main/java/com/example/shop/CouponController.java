package com.example.shop;

import com.example.shop.Shop.Coupon;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coupons, made elsewhere. */
@RestController
@RequestMapping(CouponController.COUPONS)
class CouponController {

    static final String COUPONS = "/v1/coupons";

    private final Shop shop;

    CouponController(Shop shop) {
        this.shop = shop;
    }

    @GetMapping
    List<Coupon> list() {
        return shop.coupons();
    }

    /** Wrong: a coupon can be removed but not looked at. */
    @DeleteMapping("/{name}") // allowance:item-without-get
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name) {
        shop.removeCoupon(name);
    }

    /** Wrong: whoever follows the link, a crawler too, activates the coupon. */
    @GetMapping("/{name}/activate") // allowance:get-with-side-effect
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(@PathVariable String name) {
        shop.coupon(name).orElseThrow(() -> new NoSuchItemException(COUPONS));
        shop.save(new Coupon(name, true));
    }
}
