package id.sigap.graphql;

import id.sigap.integrity.RootPageView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A day's root. */
@Type("AuditRoot")
@Description("A signed digest of what all histories and the access log ended with on a day. Keep its line elsewhere.")
public class AuditRootType {

    private final RootPageView.Entry root;

    AuditRootType(RootPageView.Entry root) {
        this.root = root;
    }

    @Description("From 1 on, without a gap.")
    public int getNumber() {
        return root.number();
    }

    @NonNull
    @Description("The day, in Asia/Jakarta, after whose end it was made.")
    public LocalDate getDay() {
        return root.day();
    }

    @NonNull
    @Description("When it was made.")
    public Instant getMadeAt() {
        return root.madeAt();
    }

    @Description("How many histories and logs had grown since the root before.")
    public int getHeads() {
        return root.heads();
    }

    @NonNull
    @Description("All that proves it, in one line: number, day, digest, signature (Ed25519) and public key.")
    public String getLine() {
        return root.line();
    }
}
