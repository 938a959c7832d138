package dev.hexbridge.adapters.proving.writeback;

import dev.hexbridge.adapters.proving.child.Parent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.InstantSource;

/** The lean shop as a process: says its address, and ends with its parent. */
public final class ShopMain {

    private ShopMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Parent parent = new Parent();
        LeanShop.open(Vertx.vertx(), InstantSource.system())
                .onSuccess(shop -> parent.tell(shop.url()))
                .onFailure(failed -> System.exit(1));
        parent.outlive();
        System.exit(0);
    }
}
