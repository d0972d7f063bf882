package id.sigap.deploy;

import java.util.List;

/** Something that manifests have to be. */
interface Rule {

    /** What is not so, in words; nothing if all is well. */
    List<String> broken(Manifests all);
}
