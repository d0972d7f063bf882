package id.sigap.door.graphql.audit;

import id.sigap.audit.root.RootPageView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A day's root. */
@Type("AuditRoot")
@Description("A signed digest of how all histories and access logs ended on one day. Keep its line outside the system.")
public class AuditRootType {

    private final RootPageView.Entry root;

    AuditRootType(RootPageView.Entry root) {
        this.root = root;
    }

    @Description("Counted from 1, without gaps.")
    public int getNumber() {
        return root.number();
    }

    @NonNull
    @Description("The day it covers, in Asia/Jakarta; it was made after that day ended.")
    public LocalDate getDay() {
        return root.day();
    }

    @NonNull
    @Description("When it was made.")
    public Instant getMadeAt() {
        return root.madeAt();
    }

    @Description("How many histories and logs had grown since the previous root.")
    public int getHeads() {
        return root.heads();
    }

    @NonNull
    @Description("Everything that proves it, in one line: number, day, digest, signature (Ed25519) and public key.")
    public String getLine() {
        return root.line();
    }
}
